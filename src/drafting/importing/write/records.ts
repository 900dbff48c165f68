/** The records of an imported reading, as values: what the text does not tell is filled in for a person to review. */
import type { z } from 'zod';
import { notGiven, summaryToWrite } from '../../../model/placeholders.ts';
import type { readingSchema } from '../../../model/reading.ts';
import type { sourceSchema } from '../../../model/source.ts';
import type { Article } from '../structure/article.ts';
import { isEnglish } from '../structure/block-kinds.ts';

export type ReadingRecord = z.infer<typeof readingSchema>;
export type SourceRecord = z.infer<typeof sourceSchema>;

/** `reading.yaml` of a draft. Where the text has no date it has none either: a guess would be a false citation. */
export function readingRecord(article: Article, source: string, paragraphs: number): ReadingRecord {
  const publication = article.publication ?? notGiven;
  const holder = article.holder ?? article.publication ?? notGiven;
  return {
    title: article.title ?? 'Untitled',
    kind: 'copy',
    byline: article.byline ?? notGiven,
    publication,
    ...(article.date === null ? {} : { date: article.date }),
    language: article.language ?? 'en',
    summary: article.deck ?? summaryToWrite,
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
export function sourceRecord(article: Article): SourceRecord {
  const authors = namesIn(article.byline);
  const name = article.publication ?? article.byline ?? 'Article';
  return {
    type: 'article-newspaper',
    title: article.title ?? 'Untitled',
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(article.publication === null ? {} : { 'container-title': article.publication }),
    ...(article.date === null ? {} : { issued: article.date }),
    ...(article.address === null ? {} : { URL: article.address }),
    ...(isEnglish(article.language) ? {} : { language: article.language ?? 'en' }),
    short: article.date === null ? `${name}, undated` : `${name}, ${article.date.slice(0, 4)}`,
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
