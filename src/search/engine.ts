/** Answers a search: from Pagefind's hits to results, counts, and ways on where there is none. */
import { forms } from '../model/claim.ts';
import { speakerClasses } from '../model/speaker-class.ts';
import { countClaims, isChosen, type Counts } from './counts.ts';
import { decodeSpeaker, facetKeys, type FacetKey, type SpeakerValue } from './facets.ts';
import { foldedWords } from './fold.ts';
import { claimsOnly, everyClaim, findHits, fragmentsOf, placesOnly, unknownTerms } from './hits.ts';
import type { Filters, Hit, Pagefind } from './pagefind.ts';
import { holdsExactly, isEmptyQuery, parseQuery, partsOf, type Query } from './query.ts';
import { claimResult, fieldTexts, isSaid, placeResult, type ClaimResult, type PlaceResult } from './result.ts';
import { choose, type SearchState } from './state.ts';
import { suggestSpeakers } from './suggest.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** How many results are shown at first, and how many more at a time. */
export const firstResults = 10;
export const moreResults = 20;

export interface Question {
  state: SearchState;
  /** How many results to show. */
  limit: number;
  /** Facets whose counts are wanted. */
  open: readonly FacetKey[];
}

/** A way to find more: what to leave out (`“”`: the quotation marks), and how many claims that gives. */
export type Way =
  | { leave: 'text'; total: number }
  | { leave: 'words'; words: string[]; q: string; total: number }
  | { leave: 'facet'; facet: FacetKey; total: number };

export interface Answer {
  total: number;
  results: ClaimResult[];
  /** Sections and readings; only where text is searched for. */
  places: PlaceResult[];
  counts: Counts;
  /** Every value of the facets that are loaded: in their own order, or most claims first. */
  values: Partial<Record<FacetKey, { value: string; total: number }[]>>;
  /** Ids in the state that the library does not have. */
  strangers: { facet: FacetKey; id: string }[];
  suggestions: SpeakerValue[];
  /** Words of the query that no claim has. */
  unknown: string[];
  ways: Way[];
  /** Only the first so many claims could be looked through for the phrase. */
  lookedThrough: number | null;
}

/**
 * The most claims that are fetched to see whether they hold a phrase: about 35 kB. The index itself compares stems and
 * loses accented words, so it cannot tell.
 */
const mostForPhrase = 100;
const mostPlaces = 5;
/** The most words that are left out one by one to see what that gives. */
const mostParts = 6;

interface Found {
  total: number;
  take(limit: number): Promise<ClaimResult[]>;
  counts: Counts;
  /** Whether there is a claim with any values of the facets. */
  anywhere: boolean;
  lookedThrough: number | null;
}

const nothing: Found = { total: 0, anywhere: false, take: () => Promise.resolve([]), counts: {}, lookedThrough: null };

export interface Engine {
  answer(question: Question): Promise<Answer>;
}

export function createEngine(pagefind: Pagefind): Engine {
  const vocabulary = createVocabulary(pagefind);

  async function answer({ state, limit, open }: Question): Promise<Answer> {
    const query = parseQuery(state.q);
    const used = facetKeys.filter((facet) => state.chosen[facet].length > 0);
    await vocabulary.load(new Set([...open, ...used]));
    const unknown = await unknownTerms(pagefind, query);
    const found = unknown.length > 0 ? nothing : await find(query, state.chosen);
    const places = isEmptyQuery(query) || unknown.length > 0 ? [] : await findPlaces(query, state.chosen.reading);
    return {
      total: found.total,
      results: await found.take(limit),
      places,
      counts: found.counts,
      values: valuesOf(vocabulary),
      strangers: used.flatMap((facet) =>
        state.chosen[facet].filter((id) => !vocabulary.values(facet).has(id)).map((id) => ({ facet, id })),
      ),
      suggestions: await suggest(query, unknown),
      unknown,
      ways: found.total > 0 ? [] : await waysOn(state, query, unknown),
      lookedThrough: found.lookedThrough,
    };
  }

  async function find(query: Query, chosen: SearchState['chosen']): Promise<Found> {
    if (query.phrases.length > 0) return findExactly(query, chosen);
    if (query.acronyms.length > 0) {
      const found = await findExactly(query, chosen);
      // Capitals may also be the beginning of a word, typed so far.
      if (found.anywhere) return found;
    }
    return findWords({ ...query, acronyms: [] }, chosen);
  }

  async function findWords(query: Query, chosen: SearchState['chosen']): Promise<Found> {
    const hitsWith = (filters: Filters) =>
      isEmptyQuery(query)
        ? pagefind.search(everyClaim, { filters, sort: { order: 'asc' } })
        : findHits(pagefind, query, filters);
    const hits = await hitsWith(filtersOf(chosen));
    const counts: Counts = {};
    for (const facet of facetKeys) {
      // Within a facet values are alternatives, so its own choice must not empty it.
      const own = chosen[facet].length === 0 ? hits : await hitsWith(filtersOf({ ...chosen, [facet]: [] }));
      const ofFacet = own.filters[facet];
      if (ofFacet === undefined || vocabulary.values(facet).size === 0) continue;
      counts[facet] = new Map(
        [...vocabulary.values(facet)].map(([id, { value }]) => [id, ofFacet[value] ?? 0] as const),
      );
    }
    return {
      total: hits.results.length,
      take: (limit) => pagesOf(hits.results.slice(0, limit), query),
      counts,
      anywhere: hits.results.length > 0,
      lookedThrough: null,
    };
  }

  async function findExactly(query: Query, chosen: SearchState['chosen']): Promise<Found> {
    const everywhere = await findHits(pagefind, query, claimsOnly);
    const tooMany = everywhere.results.length > mostForPhrase;
    const hits = tooMany ? await findHits(pagefind, query, filtersOf(chosen)) : everywhere;
    const claims = await claimsOf(hits.results.slice(0, mostForPhrase), query);
    const fitting = claims.filter((claim) => isChosen(claim, chosen));
    const results = [...fitting.filter(isSaid), ...fitting.filter((result) => !isSaid(result))];
    return {
      total: results.length,
      take: (limit) => Promise.resolve(results.slice(0, limit)),
      counts: countClaims(claims, chosen),
      anywhere: claims.length > 0,
      lookedThrough: hits.results.length > mostForPhrase ? mostForPhrase : null,
    };
  }

  async function findPlaces(query: Query, readings: readonly string[]): Promise<PlaceResult[]> {
    const filters = readings.length === 0 ? placesOnly : { ...placesOnly, reading: valuesFor('reading', readings) };
    const { results } = await findHits(pagefind, query, filters);
    const most = query.phrases.length > 0 ? mostForPhrase / mostPlaces : mostPlaces;
    const fragments = await fragmentsOf(results.slice(0, most));
    return fragments
      .filter(({ fragment }) => holdsExactly(fieldTexts(fragment), { ...query, acronyms: [] }))
      .slice(0, mostPlaces)
      .map(({ hit, fragment }) => placeResult(fragment, hit.words, query));
  }

  async function waysOn(state: SearchState, query: Query, unknown: readonly string[]): Promise<Way[]> {
    const ways: Way[] = [];
    const without = async (words: string[], q: string) => {
      const { total } = await find(parseQuery(q), state.chosen);
      ways.push({ leave: 'words', words, q, total });
    };
    const parts = partsOf(state.q);
    if (unknown.length > 0) {
      const rest = query.terms.filter((term) => !unknown.includes(term));
      if (rest.length > 0) await without([...unknown], rest.join(' '));
    } else {
      for (const part of parts.length > 1 ? parts.slice(0, mostParts) : []) {
        await without([part], parts.filter((other) => other !== part).join(' '));
      }
      if (query.phrases.length > 0) await without(['“”'], query.terms.join(' '));
      for (const facet of facetKeys) {
        if (state.chosen[facet].length === 0) continue;
        const { total } = await find(query, choose(state, facet, []).chosen);
        ways.push({ leave: 'facet', facet, total });
      }
    }
    if (!isEmptyQuery(query) && facetKeys.some((facet) => state.chosen[facet].length > 0)) {
      const { total } = await find(parseQuery(''), state.chosen);
      ways.push({ leave: 'text', total });
    }
    return ways.filter(({ total }) => total > 0);
  }

  async function suggest(query: Query, unknown: readonly string[]): Promise<SpeakerValue[]> {
    const words = unknown.length > 0 ? unknown.flatMap((term) => foldedWords(term)) : query.words;
    if (words.length === 0) return [];
    if (unknown.length > 0) await vocabulary.load(['speaker']);
    const speakers = [...vocabulary.values('speaker').values()].map(({ value }) => decodeSpeaker(value));
    return suggestSpeakers(words, speakers, unknown.length === 0);
  }

  /** Filters of a search for claims. An id that the library does not have matches nothing. */
  function filtersOf(chosen: SearchState['chosen']): Filters {
    const filters: Filters = { ...claimsOnly };
    for (const facet of facetKeys) if (chosen[facet].length > 0) filters[facet] = valuesFor(facet, chosen[facet]);
    return filters;
  }

  function valuesFor(facet: FacetKey, ids: readonly string[]): { any: string[] } {
    return { any: ids.map((id) => vocabulary.values(facet).get(id)?.value ?? id) };
  }

  return { answer };
}

/**
 * Results in the index's order, but on each page those that say the words before those whose speaker is only described
 * with them: the index knows no fields. Pages are as the interface asks for them, so none changes when another comes.
 */
async function pagesOf(hits: readonly Hit[], query: Query): Promise<ClaimResult[]> {
  const results = await claimsOf(hits, query);
  if (isEmptyQuery(query)) return results;
  const pages: ClaimResult[] = [];
  for (let start = 0, size = firstResults; start < results.length; start += size, size = moreResults) {
    const page = results.slice(start, start + size);
    pages.push(...page.filter(isSaid), ...page.filter((result) => !isSaid(result)));
  }
  return pages;
}

async function claimsOf(hits: readonly Hit[], query: Query): Promise<ClaimResult[]> {
  const exact = query.phrases.length + query.acronyms.length > 0;
  const fragments = await fragmentsOf(hits);
  return fragments
    .filter(({ fragment }) => !exact || holdsExactly(fieldTexts(fragment), query))
    .map(({ hit, fragment }) => claimResult(fragment, hit.words, query));
}

/** Facets whose values have an order of their own. */
const ordered: Partial<Record<FacetKey, readonly string[]>> = {
  identification: speakerClasses,
  form: forms,
  checked: ['yes', 'no'],
};

function valuesOf(vocabulary: Vocabulary): Answer['values'] {
  const values: Answer['values'] = {};
  for (const facet of facetKeys) {
    const entries = [...vocabulary.values(facet).values()].filter(({ total }) => total > 0);
    if (entries.length === 0) continue;
    const order = ordered[facet];
    values[facet] = entries.sort((a, b) =>
      order === undefined
        ? b.total - a.total || (a.value < b.value ? -1 : 1)
        : order.indexOf(a.value) - order.indexOf(b.value),
    );
  }
  return values;
}
