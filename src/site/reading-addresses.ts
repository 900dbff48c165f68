/** Where the files of a reading, and the tables of all, say that things are. */
import { citedWorks as worksOf } from '../citing/reading-item.ts';
import type { Library, Reading } from '../model/reading.ts';
import type { LibraryAddresses } from '../outputs/data/library-tables.ts';
import type { ReadingAddresses } from '../outputs/registry.ts';
import { absolute, fullest, readingAddress, sourceAddress, speakerAddress } from '../views/addresses.ts';

export function addressesOf({ slug }: Reading): ReadingAddresses {
  const path = readingAddress(slug);
  return {
    reading: fullest(path),
    absolute: absolute(path),
    path,
    speaker: (id) => fullest(speakerAddress(id)),
    source: (id) => fullest(sourceAddress(id)),
  };
}

export const libraryAddresses: LibraryAddresses = {
  reading: (slug) => fullest(readingAddress(slug)),
  speaker: (id) => fullest(speakerAddress(id)),
};

/** The article and the reading, as works to cite. */
export const citedWorks = (reading: Reading, library: Library) =>
  worksOf(reading, library, absolute(readingAddress(reading.slug)));
