/** What of a library may be published: not the copies that their owners may only read. */
import { claimsOf, type Library, type Reading } from '../reading.ts';

/**
 * Leaves out every reading whose rights do not let it be passed on, and the speakers and sources that only such a
 * reading speaks of.
 */
export function publishable(library: Library): { library: Library; leftOut: Reading[] } {
  const leftOut = library.readings.filter(({ rights }) => !rights.redistribute);
  const readings = library.readings.filter(({ rights }) => rights.redistribute);
  const [gone, kept] = [referencesOf(leftOut), referencesOf(readings)];
  const stays = (id: string) => !gone.has(id) || kept.has(id);
  const of = <Kind>(records: Map<string, Kind>, kind: string) =>
    new Map([...records].filter(([id]) => stays(`${kind}/${id}`)));
  return {
    library: { readings, speakers: of(library.speakers, 'speakers'), sources: of(library.sources, 'sources') },
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
