/** The YAML records of an imported reading. */
import { Document } from 'yaml';
import type { z } from 'zod';
import { notGiven, summaryToWrite } from '../../../model/placeholders.ts';
import type { readingSchema } from '../../../model/reading.ts';
import type { sourceSchema } from '../../../model/source.ts';
import type { Article, LeftOut } from '../structure/article.ts';
import { isEnglish } from '../structure/block-kinds.ts';
import { languageName } from '../read/language.ts';
import type { DraftSpeaker } from '../draft/draft-speakers.ts';

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

/**
 * A record as YAML.
 *
 * @param above a comment above it; each line begins with a blank
 * @param below the same under it
 */
export function recordYaml(record: object, above = '', below = ''): string {
  const document = new Document(record);
  if (above !== '') document.commentBefore = above;
  if (below !== '') document.comment = below;
  return document.toString({ lineWidth: 120, singleQuote: true });
}

/** A speaker’s file, with what a reviewer may want to know above it. */
export function speakerYaml({ id, record, sameName }: DraftSpeaker): string {
  const hint = sameName.map(
    (other) => ` The same as ${other}? Then write by="${other}" for by="${id}" and delete this file.`,
  );
  return recordYaml(record, [' Drafted. Review it, then take the line “draft” out.', ...hint].join('\n'));
}

/** `reading.yaml` of a draft, with what to do above it and what was left out of the article below. */
export function readingYaml(record: ReadingRecord, leftOut: readonly LeftOut[]): string {
  const above = [' Drafted. npm run review lists what is to be reviewed; then write status: reviewed.'];
  if (record.date === undefined)
    above.push(' The text gives no date. Put in the right one, as in date: "2013-04": a reviewed reading needs it.');
  if (!isEnglish(record.language))
    above.push(
      ` The article is in ${languageName(record.language)}. Claims are drafted in English only: mark them by hand.`,
    );
  return recordYaml(record, above.join('\n'), leftOutComment(leftOut));
}

/** What was left out of an article, each line with its reason. */
export function leftOutComment(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut.map(({ text, line, what }) => ` line ${String(line)}, ${what}: ${text}`);
  return [' Left out, as no part of the article:', ...lines].join('\n');
}
