import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseAndCount } from './counts.ts';
import { facetKeys, type FacetKey } from './facets.ts';

/** What each claim has in each facet, by facet. */
const claims = fc.array(
  fc.record(
    Object.fromEntries(
      facetKeys.map((facet) => [facet, fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 })]),
    ) as Record<FacetKey, fc.Arbitrary<number[]>>,
  ),
  { maxLength: 30 },
);
const choices = fc
  .dictionary(fc.constantFrom(...facetKeys), fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 2 }))
  .map((chosen) => new Map(Object.entries(chosen).map(([facet, ids]) => [facet as FacetKey, new Set(ids)])));

describe('what is chosen', () => {
  it('is what has a chosen value in every facet, and each count is what choosing that value gives', () => {
    fc.assert(
      fc.property(claims, choices, (all, chosen) => {
        const fits = (claim: (typeof all)[number], except?: FacetKey) =>
          [...chosen].every(([facet, ids]) => facet === except || claim[facet].some((id) => ids.has(id)));
        const { results, counts } = chooseAndCount(
          all.keys(),
          chosen,
          facetKeys,
          (facet, claim) => all[claim]?.[facet] ?? [],
        );
        expect(results).toEqual([...all.keys()].filter((index) => fits(all[index] as (typeof all)[number])));
        for (const facet of facetKeys)
          for (const value of [0, 1, 2, 3])
            expect(counts.get(facet)?.get(value) ?? 0).toBe(
              all.filter((claim) => claim[facet].includes(value) && fits(claim, facet)).length,
            );
      }),
    );
  });
});
