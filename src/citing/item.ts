/** Sources as items of the Citation Style Language: what the engine formats and the citation files carry. */
import { z } from 'zod';
import { sourceTypes, type Source } from '../model/source.ts';

const text = z.string().min(1);

const cslName = z.union([
  z.strictObject({ family: text, given: text.optional() }),
  z.strictObject({ literal: text.describe('An organization.') }),
]);
export type CslName = z.infer<typeof cslName>;

const cslDateSchema = z
  .strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) })
  .describe('`[[2013, 4, 30]]`, as exact as it is known.');
export type CslDate = z.infer<typeof cslDateSchema>;

/** An item of CSL-JSON (CSL 1.0.2), of the fields that sources have. */
const cslItemSchema = z.strictObject({
  id: text,
  type: z.enum(sourceTypes),
  title: text.describe('In sentence case, which every style can make its own of.'),
  author: z.exactOptional(z.array(cslName).min(1)),
  publisher: z.exactOptional(text),
  'container-title': z.exactOptional(text).describe('Newspaper, magazine, encyclopedia.'),
  volume: z.exactOptional(text),
  issue: z.exactOptional(text),
  number: z.exactOptional(text),
  issued: z.exactOptional(cslDateSchema).describe('When it was published.'),
  accessed: z.exactOptional(cslDateSchema).describe('When it was read, if undated.'),
  URL: z.exactOptional(z.url()),
  language: z.exactOptional(text).describe('Language tag (BCP 47).'),
  note: z.exactOptional(text),
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** A CSL-JSON file. */
export const cslFileSchema = z.array(cslItemSchema).meta({
  title: 'Citations',
  description: 'cite.json and works-cited.json: CSL-JSON 1.0.2, of the fields that sources have.',
});

/** A source, and the title in sentence case that styles make theirs of. */
export interface Citable extends CslItem {
  /** As the publication prints it. */
  printed: string;
  /** What stands for it in a citation that names no author, where that is not its title. */
  short?: string;
}

/** A name as a list sorts it, “Family, Given”; an organization as it is. */
export function invertedName(name: CslName): string {
  return 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');
}

/** A date as far as it is known, month and day in two digits: `2013-04-30` where the separator is a hyphen. */
export function dateText(date: CslDate | undefined, separator: string): string | undefined {
  return date?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join(separator);
}

/** "2013-04-30" as a CSL date. */
export function cslDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/**
 * A source as a CSL item.
 *
 * Its title is in sentence case where the record has it so, because styles can make headline case of sentence case
 * and not the reverse. A number such as `42(45)` is volume and issue; what stands in a serial under such a number is
 * an article whatever its record calls it; a magazine's number is its issue.
 */
export function citableOf(source: Source): Citable {
  const { sentence, title, issued, accessed, number, ...more } = source;
  const rest = without(more, 'short');
  const volume = /^(\d+)\((\d+)\)$/.exec(number ?? '');
  const inSerial = rest['container-title'] !== undefined && volume !== null;
  return withoutGaps({
    ...rest,
    type: inSerial ? 'article-journal' : rest.type,
    // No-break spaces keep a title's lines on our pages; elsewhere they would only be in the way.
    title: (sentence ?? title).replaceAll('\u00A0', ' '),
    printed: title.replaceAll('\u00A0', ' '),
    volume: volume?.[1],
    issue: volume?.[2] ?? (rest.type === 'article-magazine' ? number : undefined),
    number: volume === null && rest.type !== 'article-magazine' ? number : undefined,
    issued: issued === undefined ? undefined : cslDate(issued),
    accessed: accessed === undefined ? undefined : cslDate(accessed),
  });
}

/** A citable as it stands in a file: without what only styles need. */
export function itemOf(citable: Citable): CslItem {
  return without(citable, 'printed', 'short');
}

function without<T extends object, K extends keyof T>(record: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}

type Filled<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A record without the fields that are undefined. */
export function withoutGaps<T extends object>(record: T): Filled<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Filled<T>;
}
