/**
 * A layer as a file to hand on: where the claims stand, as numbers, and everything that is told of them. It holds no
 * words of the article but names, descriptions and what a note quotes.
 */
import { z } from 'zod';
import { channels, forms, verdicts } from '../../model/claim.ts';
import { dateOrInterval, id, languageTag, partialDate, text, webAddress } from '../../model/fields.ts';
import { inlineSchema } from '../../model/inline-schema.ts';
import type { Inline } from '../../model/inline.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import { sourceSchema } from '../../model/source.ts';
import { speakerSchema } from '../../model/speaker.ts';
import { layerFault, layerSchema, type Layer } from '../layers/layer.ts';
import { makeLayer } from '../layers/make-layer.ts';

/** UTF-16 code units of a file: a long article’s hashes and notes take a tenth of it. */
export const longestLayerFile = 5_000_000;

const prose = z.array(inlineSchema(8)).min(1).max(500);

export const layerFileSchema = z.strictObject({
  accordingTo: z.literal('layer'),
  version: z.literal(1),
  layer: layerSchema,
  article: z.strictObject({
    title: text,
    byline: text,
    publication: text,
    date: partialDate.nullable(),
    language: languageTag,
    holder: text,
    address: webAddress.nullable(),
  }),
  /** Slug of the published reading that has these claims, null where there is none. */
  twin: id.nullable(),
  sections: z.array(
    z.strictObject({
      /** Null where it would be the article’s words: whoever has the text makes it again. */
      title: text.nullable(),
      /** How many paragraphs it has. */
      paragraphs: z.int().positive(),
      claims: z.array(
        z.strictObject({
          id,
          /** Number of its paragraph in the section, from 1. */
          paragraph: z.int().positive(),
          form: z.enum(forms),
          by: id.nullable(),
          channel: z.enum(channels).nullable(),
          when: z.string().regex(dateOrInterval).nullable(),
          same: z.array(id),
          note: prose.nullable(),
          checks: z.array(
            z.strictObject({
              verdict: z.enum(verdicts),
              source: id,
              locator: z.string().max(500),
              text: prose,
              when: z.string().regex(dateOrInterval).nullable(),
            }),
          ),
          draft: z.boolean(),
        }),
      ),
    }),
  ),
  speakers: z.record(z.string(), speakerSchema),
  sources: z.record(z.string(), sourceSchema),
});
export type LayerFile = z.infer<typeof layerFileSchema>;

/** The layer file of a published reading whose layer stands beside it. */
export function layerFileOf(reading: Reading, library: Library, layer: Layer): LayerFile {
  const { title, byline, publication, date, language, rights, original = [] } = reading;
  const claims = claimsOf(reading);
  const spoken = new Set(claims.map(({ speaker }) => speaker));
  const cited = new Set(claims.flatMap(({ checks }) => checks.map(({ source }) => source)));
  return {
    accordingTo: 'layer',
    version: 1,
    layer,
    article: {
      title,
      byline,
      publication,
      date: date ?? null,
      language,
      holder: rights.holder,
      address: original[0]?.url ?? null,
    },
    twin: reading.kind === 'copy' ? (reading.twin ?? null) : reading.slug,
    sections: reading.sections.map((section) => ({
      title: section.title,
      paragraphs: section.paragraphs.length,
      claims: section.paragraphs.flatMap((paragraph, index) =>
        paragraph.claims.map(({ id: key, form, speaker, channel, when, same, note, checks, draft }) => ({
          id: key,
          paragraph: index + 1,
          form,
          by: speaker,
          channel,
          when,
          same,
          note,
          checks,
          draft: draft === true,
        })),
      ),
    })),
    speakers: recordsOf(library.speakers, spoken),
    sources: recordsOf(library.sources, cited),
  };
}

/** Those of some records that are used, without the ids that they are kept under. */
function recordsOf<Value extends { id: string }>(
  records: ReadonlyMap<string, Value>,
  used: ReadonlySet<string | null>,
): Record<string, Omit<Value, 'id'>> {
  const without = (record: Value): Omit<Value, 'id'> => {
    const copy: Partial<Value> = { ...record };
    delete copy.id;
    return copy as Omit<Value, 'id'>;
  };
  return Object.fromEntries([...records].flatMap(([key, record]) => (used.has(key) ? [[key, without(record)]] : [])));
}

/**
 * The layer file of a reading in the article’s own words: ids and headings, which would be made of them, are replaced by
 * numbers.
 */
export function layerFileOfCopy(reading: Reading, library: Library): LayerFile {
  const numbers = new Map(claimsOf(reading).map(({ id: key, number }) => [key, `claim-${String(number)}`]));
  const renamed = (key: string) => numbers.get(key) ?? key;
  const file = layerFileOf(reading, library, makeLayer(reading, reading));
  return {
    ...file,
    layer: {
      ...file.layer,
      reading: 'layer',
      claims: file.layer.claims.map((claim) => ({ ...claim, id: renamed(claim.id) })),
    },
    sections: file.sections.map((section) => ({
      ...section,
      title: null,
      claims: section.claims.map((claim) => ({
        ...claim,
        id: renamed(claim.id),
        same: claim.same.map(renamed),
        note: claim.note === null ? null : relinked(claim.note, renamed),
        checks: claim.checks.map((check) => ({ ...check, text: relinked(check.text, renamed) })),
      })),
    })),
  };
}

function relinked(nodes: readonly Inline[], renamed: (id: string) => string): Inline[] {
  return nodes.map((node): Inline => {
    if (node.type === 'text') return node;
    const children = relinked(node.children, renamed);
    return node.type === 'link' && node.url.startsWith('#')
      ? { ...node, url: `#${renamed(node.url.slice(1))}`, children }
      : { ...node, children };
  });
}

/**
 * Reads the text of a layer file.
 *
 * @returns the file, or a sentence for the reader that says why it is refused
 */
export function readLayerFile(json: string): { file: LayerFile } | { problem: string } {
  if (json.length > longestLayerFile) return { problem: 'This file is larger than any layer.' };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: 'This is no layer: choose the file that ends in .json and begins with “layer-”.' };
  }
  const kind = typeof value === 'object' && value !== null && 'accordingTo' in value ? value.accordingTo : undefined;
  if (kind !== 'layer') return { problem: 'This file holds something else than a layer.' };
  if (typeof value === 'object' && value !== null && 'version' in value && value.version !== 1)
    return { problem: 'This layer was made by a newer version of this site. Open it there.' };
  const result = layerFileSchema.safeParse(value);
  if (!result.success) {
    const where = result.error.issues[0]?.path.map(String).join('.') ?? '';
    return { problem: `This layer is damaged${where === '' ? '' : `: something is wrong with its “${where}”`}.` };
  }
  const fault = layerFault(result.data.layer);
  return fault === null ? { file: result.data } : { problem: `This layer is damaged: ${fault}.` };
}
