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

/** A file of `src/content/sources/`. Names with hyphens and `URL` are CSL's own. */
export const sourceSchema = z.strictObject({
  type: z.enum(sourceTypes),
  /** As the publication prints it. */
  title: text,
  /** The title in sentence case, where it is printed in headline case: APA and citation files want it so. */
  sentence: text.optional(),
  author: z.array(author).min(1).optional(),
  publisher: text.optional(),
  'container-title': text.optional(),
  number: text.optional(),
  issued: partialDate.optional(),
  accessed: partialDate.optional(),
  URL: webAddress.optional(),
  language: languageTag.optional(),
  /** How a margin note names it: publisher or paper, and year. */
  short: text,
  /** What a reader should know of the record: a copy that was read, a title that is not certain. */
  note: text.optional(),
});

export interface Source extends z.infer<typeof sourceSchema> {
  id: string;
}
