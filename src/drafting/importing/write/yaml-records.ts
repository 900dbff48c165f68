/** The YAML of an imported reading’s records. */
import { Document } from 'yaml';
import { dateWords } from '../../../model/words.ts';
import type { DraftSpeaker } from '../draft/draft-speakers.ts';
import type { ReadingRecord } from './records.ts';

export function recordYaml(record: object, comment = ''): string {
  const document = new Document(record);
  if (comment !== '') document.commentBefore = comment;
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

/** “From the file’s date”, said above a record whose date the text does not give. */
export function readingYaml(record: ReadingRecord, dateIsGuess: boolean): string {
  const guess = dateIsGuess
    ? [` The text gives no date: ${dateWords(record.date)} is the file’s own. Put in the right one.`]
    : [];
  const drafted =
    record.status === 'draft'
      ? [' Drafted. npm run check:content lists what is to be reviewed; then write status: reviewed.']
      : [];
  return recordYaml(record, [...drafted, ...guess].join('\n'));
}
