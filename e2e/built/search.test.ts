/** What the search finds in the index of the site: the program of the search page, in Node. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openInNode } from '../../src/search/pagefind/node/open-index.ts';
import type { Search, SearchResponse } from '../../src/search/search.ts';
import { stateOf } from '../../src/search/state.ts';
import { site } from '../sites.ts';
import { expectedSearches } from './expected-searches.ts';

let search: Search;
beforeAll(async () => {
  // The index’s folder is named after what is in it.
  const [name = ''] = readdirSync(join(site.folder, 'pagefind'));
  search = await openInNode(resolve(site.folder, 'pagefind', name), 'en');
});

/** The answer to the parameters of an address, with all that is found. */
const ask = (query: string): Promise<SearchResponse> =>
  search.answer({ state: stateOf(new URLSearchParams(query)), limit: 1000, open: [] });

const idOf = ({ url }: { url: string }) => url.split('#')[1] ?? '';
const idsOf = ({ results }: SearchResponse) => results.map(idOf);
const words = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');

describe('the claims that a reader of the text expects', () => {
  test.each(expectedSearches)('$name: $query', async ({ query, claims, inOrder }) => {
    const answer = await ask(query);
    const ids = idsOf(answer);
    if (inOrder === true) expect(ids).toEqual(claims);
    else expect([...ids].sort()).toEqual([...claims].sort());
    expect(answer.total).toBe(claims.length);
  });
});

test.each(['Valdés', 'valdes'])(
  'the surname %s, with which another name begins, comes first, and all of it',
  async (name) => {
    const expected = ['squads', 'define-operations', 'obama-leaders', 'intelligence-cycle', 'high-support'];
    const ids = idsOf(await ask(`q=${name}`));
    expect(ids.slice(0, expected.length).sort()).toEqual([...expected].sort());
  },
);

test('a word that no claim has finds nothing, not what begins like it', async () => {
  const answer = await ask('q=infinity');
  expect(answer.total).toBe(0);
  expect(answer.results).toEqual([]);
});

test('sections and readings are found apart from claims', async () => {
  const { places, results } = await ask('q=Merida');
  expect(places.map(({ title }) => words(title))).toEqual(['From Fox to Mérida']);
  expect(places[0]?.url).toMatch(/^readings\/mexico-us-security\/#s5$/);
  expect(results).toHaveLength(1);
});

test('what stands between the claims is found with its section', async () => {
  const { places, results } = await ask('q=%22the+trouble+is+under+the+road%22');
  expect(results).toEqual([]);
  expect(places.map(({ title }) => words(title))).toEqual(['Page 12']);
});

test('the same words in another reading are another result', async () => {
  const { results } = await ask('q=mayor');
  expect(results.length).toBeGreaterThan(1);
  expect(new Set(results.map(({ url }) => url)).size).toBe(results.length);
});

test('the sum of a facet’s value is what choosing it gives', async () => {
  const open = ['form', 'speaker', 'identification'] as const;
  const query = 'q=mexico&identification=named';
  const answer = await search.answer({ state: stateOf(new URLSearchParams(query)), limit: 10, open });
  for (const facet of open) {
    const counted = [...(answer.counts[facet] ?? [])].filter(([id]) => !query.includes(`${facet}=${id}`));
    expect(counted.length, facet).toBeGreaterThan(0);
    for (const [id, count] of counted) {
      const { total } = await ask(`${query}&${facet}=${id}`);
      // A second value of one facet adds to the first, the first of another narrows.
      expect(total, `${facet} ${id}`).toBe(facet === 'identification' ? answer.total + count : count);
    }
  }
});
