/** Pagefind as the search's index, and what sees to it that Pagefind gives what was asked for. */
import { fold, foldedWords } from '../fold.ts';
import { isEmptyQuery, type Query } from '../query.ts';
import type { FacetFilters, Matches, SearchIndex } from '../search-index.ts';
import { claimWord } from './claim-word.ts';
import type { Filters, Pagefind, Results } from './pagefind.ts';

const placeKinds = { any: ['section', 'reading'] };
const claimsOnly: Filters = { none: { kind: placeKinds } };
const placesOnly: Filters = { kind: placeKinds };

export function pagefindIndex(pagefind: Pagefind): SearchIndex {
  return {
    unknownWords: (query) => unknownWords(pagefind, query),
    async findClaims(query, chosen = {}) {
      const filters = { ...claimsOnly, ...filtersOf(chosen) };
      const results = isEmptyQuery(query)
        ? await pagefind.search(claimWord, { filters, sort: { order: 'asc' } })
        : await resultsFor(pagefind, query, filters);
      return matchesOf(results);
    },
    findPlaces: async (query, chosen = {}) =>
      matchesOf(await resultsFor(pagefind, query, { ...placesOnly, ...filtersOf(chosen) })),
    async loadFacets(facets) {
      // A filter is fetched when a search names it; the value itself need not exist.
      const filters = Object.fromEntries(facets.map((facet) => [facet, { any: ['-'] }]));
      await pagefind.preload(claimWord, { filters });
      return (await pagefind.search(claimWord, { filters: claimsOnly })).filters;
    },
  };
}

/** Values of one facet are alternatives, which Pagefind must be told. */
function filtersOf(chosen: FacetFilters): Filters {
  return Object.fromEntries(Object.entries(chosen).map(([facet, values]) => [facet, { any: [...values] }]));
}

function matchesOf({ results, filters }: Results): Matches {
  return { matches: results.map((result) => ({ words: result.words, load: () => result.data() })), counts: filters };
}

/** For a word that no record has Pagefind falls back on shorter ones ("in" for "infinity"), which nobody asked for. */
async function unknownWords(pagefind: Pagefind, query: Query): Promise<string[]> {
  const unknown: string[] = [];
  for (const term of new Set(query.terms)) {
    // In quotation marks Pagefind takes a word and its inflections only.
    const exact = await pagefind.search(`"${term}"`);
    if (exact.results.length > 0) continue;
    const first = (await pagefind.search(term)).results[0];
    const record = await first?.data();
    if (record === undefined || !hasBeginning(record.content, term)) unknown.push(term);
  }
  return unknown;
}

function hasBeginning(content: string, term: string): boolean {
  const wanted = fold(term).replaceAll(' ', '');
  // Pagefind also knows compounds as one word: "alqaida" for "al-Qaida".
  return content
    .split(/\s+/)
    .some(
      (word) =>
        fold(word).replaceAll(' ', '').startsWith(wanted) || foldedWords(word).some((part) => part.startsWith(wanted)),
    );
}

/** Results for all words of the query; those that Pagefind itself takes to hold a lone phrase come first. */
async function resultsFor(pagefind: Pagefind, query: Query, filters: Filters): Promise<Results> {
  const all = await pagefind.search(query.terms.join(' '), { filters });
  const [phrase] = query.phrases;
  if (phrase === undefined || query.phrases.length > 1 || query.words.length > 0) return all;
  const exact = await pagefind.search(`"${query.terms.join(' ')}"`, { filters });
  const first = new Set(exact.results.map(({ id }) => id));
  const inFront = all.results.filter(({ id }) => first.has(id));
  return { ...all, results: [...inFront, ...all.results.filter(({ id }) => !first.has(id))] };
}
