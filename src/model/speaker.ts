/** Speakers: who claims are attributed to. */
import { z } from 'zod';
import { languageTag, partialDate, text, webAddress } from './fields.ts';

export const speakerTypes = ['person', 'group', 'organisation', 'document'] as const;
export type SpeakerType = (typeof speakerTypes)[number];

export const identifications = ['named', 'described', 'anonymous'] as const;
export type Identification = (typeof identifications)[number];

/** A file of `src/content/speakers/`. */
export const speakerSchema = z.strictObject({
  /** As it stands in a sentence's place: a name, or the article's own description ("Two former U.S. officials"). */
  name: text,
  /** As it stands in an alphabetical list ("Valdés, Guillermo"). */
  sort: text,
  type: z.enum(speakerTypes),
  identification: z.enum(identifications),
  /** At the time of the article, without the years. */
  role: text.optional(),
  /** First and last year (or date) in that role. */
  from: partialDate.optional(),
  to: partialDate.optional(),
  /** Organization or government that they spoke for or belonged to. */
  affiliation: text.optional(),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters, as in MX')
    .optional(),
  /** Language of the name, where it is not the reading's. */
  language: languageTag.optional(),
  /** Other forms of the name that people type. */
  also: z.array(text).optional(),
  /** What a reader should know beyond the role. */
  about: text.optional(),
  /** Made up for teaching: shown wherever the speaker is listed among real ones. */
  invented: z.boolean().optional(),
  /** Where to read more. */
  link: z.strictObject({ title: text, url: webAddress }).optional(),
  /** There where a program drafted the entry and nobody has reviewed it yet. */
  draft: z.literal(true).optional(),
});

export interface Speaker extends z.infer<typeof speakerSchema> {
  id: string;
}

export { speakerClasses, speakerClassOf, type SpeakerClass } from './speaker-class.ts';
