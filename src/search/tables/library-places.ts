/** What follows from the place of a claim: its record of the word index, its section and its reading. */
import { fileOf, type Head } from './format.ts';

export interface LibraryPlaces {
  /** Number of the record that holds a claim. */
  recordOf(claim: number): number;
  /** Number of the first claim of a record, or of the next one where it has none. */
  firstClaim(record: number): number;
  /** Number of the reading that a record is, or is a section of. */
  readingOf(record: number): number;
  /** Number among all sections, or null where the record is a reading. */
  sectionOf(record: number): number | null;
  /** Claims of a reading, from the first up to, not including, the last. */
  claimsOfReading(reading: number): [from: number, to: number];
}

export function libraryPlaces({
  counts,
  readings,
  claims,
}: Pick<Head, 'counts' | 'readings' | 'claims'>): LibraryPlaces {
  const firsts: number[] = [];
  let claimsBefore = 0;
  for (const count of counts) {
    firsts.push(claimsBefore);
    claimsBefore += count;
  }
  const readingOf = (record: number) => fileOf(readings, record);
  const firstClaim = (record: number) => firsts[record] ?? claims;
  return {
    // Of records that begin at the same claim all but the last have none.
    recordOf: (claim) => fileOf(firsts, claim),
    firstClaim,
    readingOf,
    sectionOf(record) {
      const reading = readingOf(record);
      return readings[reading] === record ? null : record - reading - 1;
    },
    claimsOfReading: (reading) => [
      firstClaim(readings[reading] ?? counts.length),
      firstClaim(readings[reading + 1] ?? counts.length),
    ],
  };
}
