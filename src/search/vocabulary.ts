/** The values of the facets as the index has them. A facet is fetched the first time that it is asked for. */
import { decodeValue, type FacetKey } from './facets.ts';
import type { Pagefind } from './pagefind.ts';
import { claimsOnly, everyClaim } from './hits.ts';

export interface Vocabulary {
  /** Makes sure that these facets are there. */
  load(facets: Iterable<FacetKey>): Promise<void>;
  /** Every value of a facet, by id, with how many claims have it; empty before it is loaded. */
  values(facet: FacetKey): ReadonlyMap<string, { value: string; total: number }>;
}

export function createVocabulary(pagefind: Pagefind): Vocabulary {
  const loaded = new Map<FacetKey, ReadonlyMap<string, { value: string; total: number }>>();
  return {
    async load(facets) {
      const missing = [...facets].filter((facet) => !loaded.has(facet));
      if (missing.length === 0) return;
      // A filter is fetched when a search names it; the value itself need not exist.
      const filters = Object.fromEntries(missing.map((facet) => [facet, { any: ['-'] }]));
      await pagefind.preload(everyClaim, { filters });
      const { filters: totals } = await pagefind.search(everyClaim, { filters: claimsOnly });
      for (const facet of missing) {
        const entries = Object.entries(totals[facet] ?? {}).map(
          ([value, total]) => [decodeValue(value).id, { value, total }] as const,
        );
        loaded.set(facet, new Map(entries));
      }
    },
    values: (facet) => loaded.get(facet) ?? new Map<string, never>(),
  };
}
