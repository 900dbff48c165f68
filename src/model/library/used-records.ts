/** Which speakers and sources readings name. */
import { claimsOf, type Library, type Reading } from '../reading.ts';

/** Ids of the records that some readings name. */
export interface UsedRecords {
  speakers: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

/** The speakers of the readings’ claims, and the sources that the readings are of and that their checks cite. */
export function usedRecords(readings: readonly Reading[]): UsedRecords {
  const claims = readings.flatMap(claimsOf);
  return {
    speakers: new Set(claims.flatMap(({ speaker }) => speaker ?? [])),
    sources: new Set([
      ...readings.map(({ source }) => source),
      ...claims.flatMap(({ checks }) => checks.map(({ source }) => source)),
    ]),
  };
}

/**
 * The part of a library that a reading and its twin need. What is made of a reading gets this and nothing else, so that
 * it can be kept until something in it changes.
 *
 * @param twin the reading with the same claims on other words, or null
 */
export function libraryOfReading(reading: Reading, twin: Reading | null, library: Library): Library {
  const readings = twin === null ? [reading] : [reading, twin];
  const used = usedRecords(readings);
  const pick = <Kind>(records: ReadonlyMap<string, Kind>, ids: ReadonlySet<string>) =>
    new Map([...records].filter(([id]) => ids.has(id)));
  return { readings, speakers: pick(library.speakers, used.speakers), sources: pick(library.sources, used.sources) };
}
