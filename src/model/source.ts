/** Sources: bibliographic records, in the fields of the Citation Style Language (CSL 1.0.2). */
import { z } from 'zod';
import { languageTag, partialDate, text, webAddress } from './fields.ts';

export const sourceTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'entry-encyclopedia',
  'hearing',
  'interview',
  'legislation',
  'manuscript',
  'pamphlet',
  'post-weblog',
  'report',
  'speech',
  'thesis',
  'webpage',
] as const;

const author = z.union(
  [z.strictObject({ family: text, given: text.optional() }), z.strictObject({ literal: text })],
  'a person as {family: …, given: …} or an organization as {literal: …}',
);

/**
 * A file of `src/content/sources/`. Names with hyphens and `URL` are CSL's own. The descriptions go into its JSON Schema,
 * for editors.
 */
export const sourceSchema = z.strictObject({
  type: z.enum(sourceTypes).describe('Type of work, as CSL has it.'),
  title: text.describe('As the publication prints it.'),
  sentence: text
    .optional()
    .describe('The title in sentence case, where it is printed in headline case: APA and citation files want it so.'),
  author: z.array(author).min(1).optional().describe('Persons and organizations, in the order of the title page.'),
  publisher: text.optional().describe('Publisher, or news service.'),
  'container-title': text.optional().describe('Newspaper, magazine, encyclopedia.'),
  number: text.optional().describe('Number of a report; issue, or volume and issue as in 42(45).'),
  issued: partialDate.optional().describe('When it was published.'),
  accessed: partialDate.optional().describe('When it was read, where it is undated.'),
  URL: webAddress.optional().describe('Where it can be read.'),
  language: languageTag.optional().describe('Language tag (BCP 47) of its title, if not English.'),
  short: text.describe('How a margin note names it: publisher or paper, and year.'),
  note: text
    .optional()
    .describe('What a reader should know of the record: a copy that was read, a title that is not certain.'),
});

export interface Source extends z.infer<typeof sourceSchema> {
  id: string;
}
