/** Readings: articles made ready to read. */
import { z } from 'zod';
import type { Claim } from './claim.ts';
import { id, languageTag, partialDate, text, webAddress } from './fields.ts';
import type { Inline } from './inline.ts';
import type { Source } from './source.ts';
import type { Speaker } from './speaker.ts';

/** What a reading may be. */
export const readingKinds = ['retelling', 'original', 'copy'] as const;

/** `reading.yaml` of a reading's folder. The descriptions go into its JSON Schema, for editors. */
export const readingSchema = z.strictObject({
  title: text.describe('Title of the article.'),
  kind: z
    .enum(readingKinds)
    .describe(
      '`retelling`: own words after an article; `original`: written for this site; `copy`: a text that its owner may not publish.',
    ),
  byline: text.describe('Who wrote the article.'),
  publication: text.describe('Where it was published.'),
  date: partialDate.describe('When it was published.'),
  language: languageTag.describe('Language tag (BCP 47) of the reading.'),
  added: partialDate
    .optional()
    .describe('When this reading was put on the site: its date in citations and in the feed.'),
  revised: partialDate
    .optional()
    .describe('When its words, notes or checks last changed, where that is later: the date of its files.'),
  summary: text.describe('What it is, in two sentences, for the list of readings.'),
  source: id.describe('Id of the source that the reading is of.'),
  paragraphs: z.int().positive().describe('How many paragraphs the article has; the sections must have as many.'),
  rights: z.strictObject({
    holder: text.describe('Who holds the rights in the article.'),
    redistribute: z.boolean().describe('Whether this reading may be published.'),
    statement: text.describe('What a reader may do with it, in a sentence.'),
  }),
  cited: z
    .array(text)
    .min(1)
    .optional()
    .describe(
      'Of a retelling: words of the article, a few at most, that notes quote though the article does not put them in quotation marks.',
    ),
  status: z
    .enum(['draft', 'reviewed'])
    .optional()
    .describe(
      '`draft` until a person has reviewed every claim that a program drafted; a reading that says nothing is reviewed.',
    ),
  twin: id
    .optional()
    .describe('Slug of the reading whose layer was laid on this copy: their claims have the same ids.'),
  original: z
    .array(z.strictObject({ title: text, url: webAddress }))
    .optional()
    .describe('Where the original can be found.'),
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
