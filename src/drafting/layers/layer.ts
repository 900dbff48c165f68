/**
 * A layer: where the claims of a reading stand in its article, without a word of the article. It is applied to a
 * reader’s own copy. docs/layer-format.md describes the format and its limits.
 */
import { z } from 'zod';
import { id } from '../../model/fields.ts';

/** Words from `[0]` up to, not including, `[1]`, counted from 0 through the whole body. */
const range = z.tuple([z.int().nonnegative(), z.int().positive()]).refine(([from, to]) => from < to, 'from before to');

export const layerSchema = z.strictObject({
  format: z.literal('according-to-layer-1'),
  /** Slug of the reading whose claims these are. */
  reading: id,
  /** How many words the body has. */
  words: z.int().positive(),
  /** One byte for each word, in Base64. */
  hashes: z.base64(),
  /** In reading order. */
  claims: z.array(
    z.strictObject({
      id,
      /** The claim’s words; more than one range where other words stand between them. */
      words: z.array(range).min(1),
      /** The words that attribute it. */
      cue: z.array(range),
    }),
  ),
});

export type Layer = z.infer<typeof layerSchema>;
export type WordRange = z.infer<typeof range>;

/** A layer as the text of its file: a line for each claim, so that a change shows where it is. */
export function layerJson({ format, reading, words, hashes, claims }: Layer): string {
  const lines = claims.map((claim) => `    ${JSON.stringify(claim)}`);
  const head = Object.entries({ format, reading, words, hashes }).map(
    ([key, value]) => `  "${key}": ${JSON.stringify(value)},`,
  );
  return `{\n${head.join('\n')}\n  "claims": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/**
 * Reads the text of a layer’s file.
 *
 * @returns the layer, or what is wrong with it in words
 */
export function readLayer(json: string): { layer: Layer } | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  const result = layerSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    return { fault: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a layer'}` };
  }
  const fault = layerFault(result.data);
  return fault === null ? { layer: result.data } : { fault };
}

/** What in a layer contradicts itself, in words; null where nothing does. */
export function layerFault(layer: Layer): string | null {
  if (layerHashes(layer).length !== layer.words)
    return `${String(layerHashes(layer).length)} hashes for ${String(layer.words)} words`;
  const beyond = layer.claims.find(({ words, cue }) => [...words, ...cue].some(([, to]) => to > layer.words));
  return beyond === undefined ? null : `claim “${beyond.id}” ends after the last word`;
}

/** The hashes of a layer, one a word. */
export function layerHashes({ hashes }: Layer): Uint8Array {
  return Uint8Array.from(atob(hashes), (character) => character.charCodeAt(0));
}
