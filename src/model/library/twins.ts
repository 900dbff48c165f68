/** Twins: two readings with the same claims on different words, such as a retelling and a reader’s own copy of the article. */
import { claimsOf, type Library, type Reading } from '../reading.ts';

export interface Twin {
  reading: Reading;
  /** Ids of the claims that both have. */
  shared: ReadonlySet<string>;
}

/** The reading that a copy was made after, or the first copy of a reading; null where there is none. */
export function twinOf(reading: Reading, library: Library): Twin | null {
  const twin = library.readings.find(
    (other) =>
      other !== reading && (reading.twin === undefined ? other.twin === reading.slug : other.slug === reading.twin),
  );
  if (twin === undefined) return null;
  const own = new Set(claimsOf(reading).map(({ id }) => id));
  return { reading: twin, shared: new Set(claimsOf(twin).flatMap(({ id }) => (own.has(id) ? [id] : []))) };
}
