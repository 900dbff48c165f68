/** What a project must be: it comes back from the device, from a file, from another person. */
import { z } from 'zod';
import { channels, forms, verdicts } from '../../model/claim.ts';
import { dateOrInterval, id, languageTag, partialDate, text, webAddress } from '../../model/fields.ts';
import { inlineSchema } from '../../model/inline-schema.ts';
import { sourceSchema } from '../../model/source.ts';
import { speakerSchema } from '../../model/speaker.ts';

/** UTF-16 code units of a project’s file, history included. */
export const longestProject = 20_000_000;

const range = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => start < end, 'a range that begins before it ends');

const prose = z.array(inlineSchema(8)).min(1).max(500);

const check = z.strictObject({
  verdict: z.enum(verdicts),
  /** Id of a source of the project. */
  source: id,
  locator: z.string().max(500),
  text: prose,
  when: z.string().regex(dateOrInterval).nullable(),
});

export const claimSchema = z.strictObject({
  id,
  /** Index of its paragraph through all sections. */
  paragraph: z.int().nonnegative(),
  form: z.enum(forms),
  /** Id of a speaker of the project; null for narration. */
  by: id.nullable(),
  channel: z.enum(channels).nullable(),
  /** Whether nobody has reviewed it yet. */
  draft: z.boolean(),
  when: z.string().regex(dateOrInterval).nullable(),
  same: z.array(id).max(1000),
  /** Its words, in code units of the paragraph. */
  parts: z.array(range).min(1).max(1000),
  /** The words that attribute it. */
  cues: z.array(range).max(1000),
  note: prose.nullable(),
  checks: z.array(check).max(100),
});
export type ProjectClaim = z.infer<typeof claimSchema>;

const projectSpeaker = z.strictObject({
  id,
  record: speakerSchema,
  /** Ids of speakers of a library who have the same name. */
  sameName: z.array(id),
});

const leftOut = z.strictObject({
  text: z.string(),
  line: z.int().positive(),
  what: z.enum(['around the article', 'credit', 'label', 'head']),
});

export const projectSchema = z.strictObject({
  slug: id,
  record: z.strictObject({
    title: text,
    byline: text,
    publication: text,
    /** Null where neither the text nor anybody has given one: a guess would be a false citation. */
    date: partialDate.nullable(),
    language: languageTag,
    summary: text,
    holder: text,
    address: webAddress.nullable(),
    /** Slug of the reading whose layer was laid on the text. */
    twin: id.nullable(),
  }),
  /** Id of the source that is the article itself. */
  source: id,
  sections: z.array(z.strictObject({ title: text, paragraphs: z.array(z.string().min(1)).min(1) })).min(1),
  /** In reading order. */
  claims: z.array(claimSchema),
  /** By id. */
  speakers: z.record(z.string(), projectSpeaker),
  /** By id. */
  sources: z.record(z.string(), sourceSchema),
  leftOut: z.array(leftOut),
});
export type Project = z.infer<typeof projectSchema>;
export type ProjectRecord = Project['record'];
export type ProjectSpeaker = Project['speakers'][string];
