/** Speakers: who claims are attributed to. */
import { z } from 'zod';
import { languageTag, partialDate, text, webAddress } from './fields.ts';
import { identifications, speakerTypes } from './speaker-class.ts';

/** A file of `src/content/speakers/`. The descriptions go into its JSON Schema, for editors. */
export const speakerSchema = z.strictObject({
  name: text.describe(
    'As it stands in a sentence: a name, or the article’s own description (“Two former U.S. officials”).',
  ),
  sort: text.describe('As it stands in an alphabetical list (“Valdés, Guillermo”).'),
  type: z.enum(speakerTypes).describe('What the speaker is.'),
  identification: z
    .enum(identifications)
    .describe('Whether the article names the speaker, gives a role only, or says that the name is withheld.'),
  role: text.optional().describe('At the time of the article, without the years.'),
  from: partialDate.optional().describe('First year or date in that role.'),
  to: partialDate.optional().describe('Last year or date in that role.'),
  affiliation: text.optional().describe('Organization or government that they spoke for or belonged to.'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters, as in MX')
    .optional()
    .describe('Country, ISO 3166-1 alpha-2.'),
  language: languageTag.optional().describe('Language of the name, where it is not the reading’s.'),
  also: z.array(text).optional().describe('Other forms of the name that people type.'),
  about: text.optional().describe('What a reader should know beyond the role.'),
  invented: z
    .boolean()
    .optional()
    .describe('Made up for teaching: shown wherever the speaker is listed among real ones.'),
  link: z.strictObject({ title: text, url: webAddress }).optional().describe('Where to read more.'),
  draft: z.literal(true).optional().describe('True where a program drafted the entry and nobody has reviewed it yet.'),
});

export interface Speaker extends z.infer<typeof speakerSchema> {
  id: string;
}

export {
  identifications,
  isUnnamed,
  speakerClasses,
  speakerClassOf,
  speakerTypes,
  type Identification,
  type SpeakerClass,
  type SpeakerType,
} from './speaker-class.ts';
