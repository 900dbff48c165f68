/** Readings: articles made ready to read. */
import { z } from 'zod';
import type { Claim } from './claim.ts';
import { id, languageTag, partialDate, text, webAddress } from './fields.ts';
import type { Inline } from './inline.ts';
import type { Source } from './source.ts';
import type { Speaker } from './speaker.ts';

/** `reading.yaml` of a reading's folder. */
export const readingSchema = z.strictObject({
  title: text,
  /** `retelling`: own words after an article; `original`: written for this site; `copy`: a text that its owner may not publish. */
  kind: z.enum(['retelling', 'original', 'copy']),
  byline: text,
  publication: text,
  date: partialDate,
  language: languageTag,
  /** When this reading was put on the site: its date in citations and in the feed. */
  added: partialDate.optional(),
  /** When its words, notes or checks last changed, where that is later: the date of its files. */
  revised: partialDate.optional(),
  /** What it is, in two sentences, for the list of readings. */
  summary: text,
  /** Id of the source that the reading is of. */
  source: id,
  /** How many paragraphs the article has; the sections must have as many. */
  paragraphs: z.int().positive(),
  rights: z.strictObject({
    holder: text,
    /** Whether this reading may be published. */
    redistribute: z.boolean(),
    statement: text,
  }),
  /** `draft` until a person has reviewed every claim that a program drafted; a reading that says nothing is reviewed. */
  status: z.enum(['draft', 'reviewed']).optional(),
  /** Slug of the reading whose layer was laid on this copy: their claims have the same ids. */
  twin: id.optional(),
  /** Where the original can be found. */
  original: z.array(z.strictObject({ title: text, url: webAddress })).optional(),
});

/** Front matter of a section's file. */
export const sectionSchema = z.strictObject({ title: text });

export interface Paragraph {
  /** From 1, through all sections. */
  number: number;
  children: Inline[];
  claims: Claim[];
}

export interface Section {
  /** File name without number and extension. */
  id: string;
  /** From 1. */
  number: number;
  title: string;
  paragraphs: Paragraph[];
}

export interface Reading extends z.infer<typeof readingSchema> {
  slug: string;
  sections: Section[];
}

/** Everything that a site is built from, all references resolved. */
export interface Library {
  /** By slug, in alphabetical order. */
  readings: Reading[];
  /** By id. */
  speakers: Map<string, Speaker>;
  sources: Map<string, Source>;
}

/** All claims of a reading, in reading order. */
export function claimsOf(reading: Pick<Reading, 'sections'>): Claim[] {
  return reading.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.claims));
}
