/** The part of a library that may be published: without the copies, which their owners may only read. */
import { claimsOf, type Library, type Reading } from '../reading.ts';

/**
 * Leaves out every reading whose rights do not let it be passed on, and the speakers and sources that only such a
 * reading names.
 */
export function publishable(library: Library): { library: Library; leftOut: Reading[] } {
  const leftOut = library.readings.filter(({ rights }) => !rights.redistribute);
  const readings = library.readings.filter(({ rights }) => rights.redistribute);
  const usedByLeftOut = referencesOf(leftOut);
  const usedByPublished = referencesOf(readings);
  const isKept = (id: string) => !usedByLeftOut.has(id) || usedByPublished.has(id);
  const keptOf = <Kind>(records: Map<string, Kind>, kind: string) =>
    new Map([...records].filter(([id]) => isKept(`${kind}/${id}`)));
  return {
    library: { readings, speakers: keptOf(library.speakers, 'speakers'), sources: keptOf(library.sources, 'sources') },
    leftOut,
  };
}

function referencesOf(readings: readonly Reading[]): Set<string> {
  return new Set(
    readings.flatMap((reading) => [
      `sources/${reading.source}`,
      ...claimsOf(reading).flatMap(({ speaker, checks }) => [
        ...(speaker === null ? [] : [`speakers/${speaker}`]),
        ...checks.map(({ source }) => `sources/${source}`),
      ]),
    ]),
  );
}
