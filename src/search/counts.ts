/** Counts of facets, each as if nothing were chosen in it: what a choice there would give. */
import { facetKeys, type FacetKey } from './facets.ts';

/** How many claims each value of a facet has, by id. */
export type Counts = Partial<Record<FacetKey, ReadonlyMap<string, number>>>;

/** The numbers that are chosen in each facet; a facet that is not there allows any. */
export type ChosenNumbers = ReadonlyMap<FacetKey, ReadonlySet<number>>;

/** Says which values a claim has in a facet, as numbers. */
export type ValuesOf = (facet: FacetKey, claim: number) => readonly number[];

/** How many claims each value of a facet has, by number. */
export type NumberCounts = Map<FacetKey, Map<number, number>>;

/**
 * Goes once over the claims. One that has a chosen value in every facet is a result and counts everywhere; one that
 * fails in a single facet counts in that facet alone, whose values are alternatives.
 *
 * @param open facets to count
 */
export function chooseAndCount(
  claims: Iterable<number>,
  chosen: ChosenNumbers,
  open: readonly FacetKey[],
  valuesOf: ValuesOf,
): { results: number[]; counts: NumberCounts } {
  const results: number[] = [];
  const counts: NumberCounts = new Map(open.map((facet) => [facet, new Map<number, number>()]));
  const used = facetKeys.filter((facet) => chosen.has(facet));
  const add = (facet: FacetKey, claim: number) => {
    const ofFacet = counts.get(facet);
    if (ofFacet === undefined) return;
    for (const number of valuesOf(facet, claim)) ofFacet.set(number, (ofFacet.get(number) ?? 0) + 1);
  };
  for (const claim of claims) {
    let failed: FacetKey | null = null;
    let failures = 0;
    for (const facet of used) {
      const wanted = chosen.get(facet);
      if (wanted === undefined || valuesOf(facet, claim).some((number) => wanted.has(number))) continue;
      failed = facet;
      failures += 1;
      if (failures > 1) break;
    }
    if (failures === 0) {
      results.push(claim);
      for (const facet of open) add(facet, claim);
    } else if (failures === 1 && failed !== null) add(failed, claim);
  }
  return { results, counts };
}
