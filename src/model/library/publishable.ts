/** The part of a library that may be published: without the copies, which their owners may only read. */
import type { Library, Reading } from '../reading.ts';
import { usedRecords } from './used-records.ts';

/**
 * Leaves out every reading whose rights do not let it be passed on, and the speakers and sources that only such a
 * reading names.
 */
export function publishable(library: Library): { library: Library; leftOut: Reading[] } {
  const leftOut = library.readings.filter(({ rights }) => !rights.redistribute);
  const readings = library.readings.filter(({ rights }) => rights.redistribute);
  const usedByLeftOut = usedRecords(leftOut);
  const usedByPublished = usedRecords(readings);
  const keptOf = <Kind>(records: Map<string, Kind>, kind: 'speakers' | 'sources') =>
    new Map([...records].filter(([id]) => !usedByLeftOut[kind].has(id) || usedByPublished[kind].has(id)));
  return {
    library: { readings, speakers: keptOf(library.speakers, 'speakers'), sources: keptOf(library.sources, 'sources') },
    leftOut,
  };
}
