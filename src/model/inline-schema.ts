/** What prose from outside must be before anything walks or shows it: from a link, a file, another device. */
import { z } from 'zod';
import { languagePattern } from './fields.ts';
import type { Inline } from './inline.ts';

/** What may be followed: a page on the web, an e-mail address, a claim of the reading. Anything else could run code. */
const address = z
  .string()
  .max(2000)
  .regex(/^(?:https?:\/\/|mailto:|#)/i, 'an address that begins with https://, http://, mailto: or #');

/**
 * Prose without claims and cues; `depth` levels of emphasis, links and foreign words may stand in each other. The bound
 * keeps what comes out of a link from overflowing whatever walks it.
 */
export function inlineSchema(depth: number): z.ZodType<Inline> {
  const words = z.strictObject({ type: z.literal('text'), value: z.string().max(25_000) });
  if (depth === 0) return words;
  const children = z.array(inlineSchema(depth - 1)).max(500);
  return z.discriminatedUnion('type', [
    words,
    z.strictObject({ type: z.literal('emphasis'), children }),
    z.strictObject({ type: z.literal('strong'), children }),
    z.strictObject({ type: z.literal('link'), url: address, children }),
    z.strictObject({ type: z.literal('lang'), code: z.string().regex(languagePattern), children }),
  ]);
}
