/** Words of the workbench for terms of the model that no other page shows. */
import type { Channel } from '../model/claim.ts';
import type { sourceTypes } from '../model/source.ts';

export const channelWords: Readonly<Record<Channel, string>> = {
  interview: 'In an interview',
  statement: 'In a statement',
  meeting: 'In a meeting',
  document: 'In a document',
  'public-speech': 'In public speech',
  unknown: 'The article does not tell',
};

export const recordTypeWords: Readonly<Record<(typeof sourceTypes)[number], string>> = {
  article: 'Article',
  'article-journal': 'Article in a journal',
  'article-magazine': 'Article in a magazine',
  'article-newspaper': 'Article in a newspaper',
  bill: 'Bill',
  book: 'Book',
  broadcast: 'Broadcast',
  chapter: 'Chapter of a book',
  'entry-encyclopedia': 'Entry in an encyclopedia',
  hearing: 'Hearing',
  interview: 'Interview',
  legislation: 'Law',
  manuscript: 'Manuscript',
  pamphlet: 'Pamphlet',
  'post-weblog': 'Post on a blog',
  report: 'Report',
  speech: 'Speech',
  thesis: 'Thesis',
  webpage: 'Web page',
};
