/** The values of the facets as the index has them. A facet is fetched the first time that it is asked for. */
import { decodeValue, type FacetKey } from './facets.ts';
import type { SearchIndex } from './search-index.ts';

export interface FacetValues {
  /** Makes sure that these facets are there. */
  load(facets: Iterable<FacetKey>): Promise<void>;
  /** Every value of a facet, by id, with how many claims have it; empty before it is loaded. */
  of(facet: FacetKey): ReadonlyMap<string, { value: string; total: number }>;
}

export function facetValues(index: SearchIndex): FacetValues {
  const loaded = new Map<FacetKey, ReadonlyMap<string, { value: string; total: number }>>();
  return {
    async load(facets) {
      const missing = [...facets].filter((facet) => !loaded.has(facet));
      if (missing.length === 0) return;
      const totals = await index.loadFacets(missing);
      for (const facet of missing) {
        const entries = Object.entries(totals[facet] ?? {}).map(
          ([value, total]) => [decodeValue(value).id, { value, total }] as const,
        );
        loaded.set(facet, new Map(entries));
      }
    },
    of: (facet) => loaded.get(facet) ?? new Map<string, never>(),
  };
}
