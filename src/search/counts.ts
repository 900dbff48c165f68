/** Counts of facets, each as if nothing were chosen in it: what a choice there would give. */
import { facetKeys, type FacetKey } from './facets.ts';
import type { SearchState } from './state.ts';

/** How many claims each value of a facet has, by id. */
export type Counts = Partial<Record<FacetKey, ReadonlyMap<string, number>>>;

interface Countable {
  ids: Record<FacetKey, string[]>;
}

/** Whether a claim has one of the chosen values in every facet; `except` leaves one facet out. */
export function isChosen(claim: Countable, chosen: SearchState['chosen'], except?: FacetKey): boolean {
  return facetKeys.every(
    (facet) =>
      facet === except || chosen[facet].length === 0 || chosen[facet].some((id) => claim.ids[facet].includes(id)),
  );
}

/** Counts a list of claims. */
export function countClaims(claims: readonly Countable[], chosen: SearchState['chosen']): Counts {
  const counts: Counts = {};
  for (const facet of facetKeys) {
    const ofFacet = new Map<string, number>();
    for (const claim of claims) {
      if (!isChosen(claim, chosen, facet)) continue;
      for (const id of claim.ids[facet]) ofFacet.set(id, (ofFacet.get(id) ?? 0) + 1);
    }
    counts[facet] = ofFacet;
  }
  return counts;
}
