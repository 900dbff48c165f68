/** The YAML of an imported reading’s records. */
import { Document } from 'yaml';
import type { LeftOut } from '../structure/article.ts';
import { isEnglish } from '../structure/block-kinds.ts';
import { languageName } from '../read/language.ts';
import type { DraftSpeaker } from '../draft/draft-speakers.ts';
import type { ReadingRecord } from './records.ts';

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
  const drafted = record.draft === true ? [' Drafted. Review it, then take the line “draft” out.'] : [];
  return recordYaml(record, [...drafted, ...hint].join('\n'));
}

/** `reading.yaml` of a draft, with what to do above it and what was left out of the article below. */
export function readingYaml(record: ReadingRecord, leftOut: readonly LeftOut[]): string {
  const above =
    record.status === 'draft'
      ? [' Drafted. npm run review lists what is to be reviewed; then write status: reviewed.']
      : [];
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
