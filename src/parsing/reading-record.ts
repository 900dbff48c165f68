/** Reads the record of a reading, `reading.yaml`. */
import type { z } from 'zod';
import { readingSchema } from '../model/reading.ts';
import { readRecord } from './record/record.ts';
import { didYouMean, type Report } from './report.ts';
import type { KnownIds } from './section/section.ts';

/**
 * Reads a reading’s record.
 *
 * @param slug name of the reading’s folder
 * @param text of `reading.yaml`, or undefined where there is none
 * @param misnamed names of files of the folder that nothing reads
 * @param known what the record may refer to
 * @returns the record and the line of each of its fields, or null where it cannot be read; every fault is reported
 */
export function readReadingRecord(
  slug: string,
  text: string | undefined,
  misnamed: readonly string[],
  known: KnownIds,
  report: Report,
): { record: z.infer<typeof readingSchema>; lineOf: (field: string) => number } | null {
  if (text === undefined) {
    // A record under another name has been reported as that.
    if (!misnamed.some((name) => /\.ya?ml$/.test(name))) {
      report('missing-file', 1, {
        found: 'no reading.yaml',
        expected: 'a record with title, byline, publication, date, rights and the number of paragraphs',
        hint: 'Copy reading.yaml of another reading and change it.',
      });
    }
    return null;
  }
  const read = readRecord(text, readingSchema, report);
  if (read === null) return null;
  if (!known.sources.has(read.record.source)) {
    report('unknown-source', read.lineOf('source'), {
      found: `source: ${read.record.source}`,
      expected: 'the id of a file in sources/',
      hint: didYouMean(read.record.source, known.sources, `Add sources/${read.record.source}.yaml.`),
    });
  }
  reportTwin(read.record.twin, slug, known.readings, read.lineOf('twin'), report);
  return read;
}

function reportTwin(
  twin: string | undefined,
  slug: string,
  readings: ReadonlySet<string>,
  line: number,
  report: Report,
): void {
  if (twin === undefined || (twin !== slug && readings.has(twin))) return;
  report('unknown-twin', line, {
    found: `twin: ${twin}`,
    expected: 'the name of another folder in readings/',
    hint: didYouMean(
      twin,
      [...readings].filter((other) => other !== slug),
      'Take the field out, or bring that reading back.',
    ),
  });
}
