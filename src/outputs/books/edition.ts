/** Which state of a reading a file holds. It comes from the content alone, so that every build says the same. */
import { sha256Hex } from '../../model/hash.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';

export interface Edition {
  /** As exact as it is known: when the reading last changed, else when it came to the site, else its article's date. */
  date: string | undefined;
  /** The same as an instant in UTC; what the date leaves open is its beginning. */
  instant: string;
  /** Eight digits (hexadecimal) that change when a word of the reading, its speakers or its sources does. */
  revision: string;
}

/** The edition of a reading. */
export function editionOf(reading: Reading, library: Library): Edition {
  const claims = claimsOf(reading);
  const speakers = [...new Set(claims.flatMap(({ speaker }) => speaker ?? []))].sort();
  const sources = [...new Set([reading.source, ...claims.flatMap(({ checks }) => checks.map(({ source }) => source))])];
  const content = JSON.stringify([
    reading,
    speakers.map((id) => library.speakers.get(id)),
    sources.sort().map((id) => library.sources.get(id)),
  ]);
  const date = reading.revised ?? reading.added ?? reading.date;
  const [year = '', month = '01', day = '01'] = (date ?? '1970').split('-');
  return {
    date,
    instant: `${year}-${month}-${day}T00:00:00Z`,
    revision: sha256Hex(content).slice(0, 8),
  };
}
