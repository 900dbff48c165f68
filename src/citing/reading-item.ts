/** The two works that a reading is: the article it is of, and the annotated reading itself. */
import { claimsOf, type Library, type Reading } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import { citableOf, cslDate, withoutGaps, type Citable } from './item.ts';

/** Who annotates and publishes the readings. */
export const siteName = 'According To';

/** Id of the annotated reading among the items. */
export const readingItemId = (reading: Reading) => `${reading.slug}-annotated`;

/**
 * The annotated reading as a work to cite. A reading written for this site is its own article.
 *
 * @param source the article’s record
 * @param address absolute address of the reading's page, or null where the site does not know its own
 */
function readingItem(reading: Reading, source: Source, address: string | null): Citable {
  const own = withoutGaps({
    URL: address ?? undefined,
    issued: reading.added === undefined ? undefined : cslDate(reading.added),
  });
  if (reading.kind === 'original')
    return { ...citableOf(source), publisher: siteName, ...own, id: readingItemId(reading) };
  const title = `An annotated reading of “${source.title}” by ${reading.byline}`;
  return {
    id: readingItemId(reading),
    type: 'webpage',
    title,
    printed: title,
    short: 'An annotated reading',
    author: [{ literal: siteName }],
    publisher: siteName,
    ...own,
    language: reading.language,
  };
}

/**
 * The article and the reading, as a reader cites them.
 *
 * @param address absolute address of the reading's page, or null where the site does not know its own
 */
export function citedWorks(reading: Reading, library: Library, address: string | null): Citable[] {
  const source = library.sources.get(reading.source);
  return source === undefined ? [] : worksOf(reading, source, address);
}

/** The same, and all that the reading's checks cite. */
export function worksCited(reading: Reading, library: Library, address: string | null): Citable[] {
  return [...citedWorks(reading, library, address), ...checkedSources(reading, library)];
}

/** The works that the head of a citation page shows: the article and the reading, or the one that is both. */
export function worksOf(reading: Reading, source: Source, address: string | null): Citable[] {
  const own = readingItem(reading, source, address);
  return reading.kind === 'original' ? [own] : [citableOf(source), own];
}

/** The records that the reading's checks name, each once, by id. */
export function checkedSources(reading: Reading, library: Library): Citable[] {
  const ids = new Set(claimsOf(reading).flatMap(({ checks }) => checks.map(({ source }) => source)));
  ids.delete(reading.source);
  return [...ids].sort().flatMap((id) => {
    const source = library.sources.get(id);
    return source === undefined ? [] : [citableOf(source)];
  });
}
