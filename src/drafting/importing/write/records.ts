/** The records of an imported reading, as values: what the text does not tell is filled in for a person to review. */
import type { z } from 'zod';
import type { readingSchema } from '../../../model/reading.ts';
import type { sourceSchema } from '../../../model/source.ts';
import type { Article } from '../structure/article.ts';

export type ReadingRecord = z.infer<typeof readingSchema>;
export type SourceRecord = z.infer<typeof sourceSchema>;

/** Stands where the text does not tell; the check command lists the record until it has been reviewed. */
const notGiven = 'Not given';

/** `reading.yaml` of a draft. `fallbackDate` is taken where the text has no date. */
export function readingRecord(
  article: Article,
  source: string,
  paragraphs: number,
  fallbackDate: string,
): ReadingRecord {
  const publication = article.publication ?? notGiven;
  const holder = article.holder ?? article.publication ?? notGiven;
  return {
    title: article.title ?? 'Untitled',
    kind: 'copy',
    byline: article.byline ?? notGiven,
    publication,
    date: article.date ?? fallbackDate,
    language: article.language ?? 'en',
    summary: article.deck ?? 'An imported article. Write here in two sentences what it is about.',
    source,
    paragraphs,
    rights: {
      holder,
      redistribute: false,
      statement: 'Imported for your own use. It stays on your machine: a build for publication leaves it out.',
    },
    status: 'draft',
    ...(article.address === null ? {} : { original: [{ title: publication, url: article.address }] }),
  };
}

/** The article itself as a source. */
export function sourceRecord(article: Article, fallbackDate: string): SourceRecord {
  const year = (article.date ?? fallbackDate).slice(0, 4);
  const authors = namesIn(article.byline);
  return {
    type: 'article-newspaper',
    title: article.title ?? 'Untitled',
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(article.publication === null ? {} : { 'container-title': article.publication }),
    issued: article.date ?? fallbackDate,
    ...(article.address === null ? {} : { URL: article.address }),
    short: `${article.publication ?? article.byline ?? 'Article'}, ${year}`,
  };
}

/** The persons of a byline: “Ana Sol and Jo Day, Staff Writers” → two. */
function namesIn(byline: string | null): { family: string; given?: string }[] {
  const names = (byline ?? '')
    .replace(/,? (?:special|staff|for|of the|correspondents?|reporters?)\b.*$/iu, '')
    .split(/,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/u);
  return names.flatMap((name) => {
    const words = name.trim().split(/\s+/u);
    const family = words.pop() ?? '';
    if (family === '' || !/^\p{Lu}/u.test(family)) return [];
    return [{ family, ...(words.length === 0 ? {} : { given: words.join(' ') }) }];
  });
}
