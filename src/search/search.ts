/** Answers a search: results, counts of the facets, and how to ask for less where nothing is found. */
import { forms } from '../model/claim.ts';
import { compare } from '../model/compare.ts';
import { speakerClasses } from '../model/speaker-class.ts';
import { countClaims, isChosen, type Counts } from './counts.ts';
import { facetValues, type FacetValues } from './facet-values.ts';
import { decodeSpeaker, facetKeys, verdictValues, type FacetKey, type SpeakerValue } from './facets.ts';
import { foldedWords } from './fold.ts';
import { holdsExactly, isEmptyQuery, parseQuery, partsOf, type Query } from './query.ts';
import { claimResult, fieldTexts, isSaid, placeResult, type ClaimResult, type PlaceResult } from './result.ts';
import type { FacetFilters, Match, SearchIndex } from './search-index.ts';
import { choose, type SearchState } from './state.ts';
import { suggestSpeakers } from './suggest.ts';

/** How many results are shown at first, and how many more at a time. */
export const firstResults = 10;
export const moreResults = 20;

export interface SearchRequest {
  state: SearchState;
  /** How many results to show. */
  limit: number;
  /** Facets whose counts are wanted. */
  open: readonly FacetKey[];
}

/** A request for less: what to leave out (`“”`: the quotation marks), and how many claims that gives. */
export type Relaxation =
  | { leave: 'text'; total: number }
  | { leave: 'words'; words: string[]; q: string; total: number }
  | { leave: 'facet'; facet: FacetKey; total: number };

export interface SearchResponse {
  total: number;
  results: ClaimResult[];
  /** Sections and readings; only where text is searched for. */
  places: PlaceResult[];
  counts: Counts;
  /** Every value of the facets that are loaded: in their own order, or most claims first. */
  values: Partial<Record<FacetKey, { value: string; total: number }[]>>;
  /** Ids in the state that the library does not have. */
  unknownIds: { facet: FacetKey; id: string }[];
  suggestions: SpeakerValue[];
  /** Words of the query that no claim has. */
  unknownWords: string[];
  relaxations: Relaxation[];
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

/** Claims that were found, before they are fetched. */
interface FoundClaims {
  total: number;
  /** Fetches the first so many. */
  load(limit: number): Promise<ClaimResult[]>;
  counts: Counts;
  /** Whether the text is found at all, whatever is chosen in the facets. */
  textIsFound: boolean;
  lookedThrough: number | null;
}

const noClaims: FoundClaims = {
  total: 0,
  textIsFound: false,
  load: () => Promise.resolve([]),
  counts: {},
  lookedThrough: null,
};

export interface Search {
  answer(request: SearchRequest): Promise<SearchResponse>;
}

export function createSearch(index: SearchIndex): Search {
  const values = facetValues(index);

  async function answer({ state, limit, open }: SearchRequest): Promise<SearchResponse> {
    const query = parseQuery(state.q);
    const used = facetKeys.filter((facet) => state.chosen[facet].length > 0);
    await values.load(new Set([...open, ...used]));
    const unknownWords = await index.unknownWords(query);
    const found = unknownWords.length > 0 ? noClaims : await find(query, state.chosen);
    const findsPlaces = !isEmptyQuery(query) && unknownWords.length === 0;
    // Fetched side by side: neither waits for the other’s records.
    const [results, places] = await Promise.all([
      found.load(limit),
      findsPlaces ? findPlaces(query, state.chosen.reading) : [],
    ]);
    return {
      total: found.total,
      results,
      places,
      counts: found.counts,
      values: sortedValues(values),
      unknownIds: used.flatMap((facet) =>
        state.chosen[facet].filter((id) => !values.of(facet).has(id)).map((id) => ({ facet, id })),
      ),
      suggestions: await suggest(query, unknownWords),
      unknownWords,
      relaxations: found.total > 0 ? [] : await relaxationsOf(state, query, unknownWords),
      lookedThrough: found.lookedThrough,
    };
  }

  async function find(query: Query, chosen: SearchState['chosen']): Promise<FoundClaims> {
    if (query.phrases.length > 0) return findExactly(query, chosen);
    if (query.acronyms.length > 0) {
      const found = await findExactly(query, chosen);
      // Capitals may also be the beginning of a word, typed so far.
      if (found.textIsFound) return found;
    }
    return findWords({ ...query, acronyms: [] }, chosen);
  }

  async function findWords(query: Query, chosen: SearchState['chosen']): Promise<FoundClaims> {
    const found = await index.findClaims(query, filtersOf(chosen));
    const counts: Counts = {};
    for (const facet of facetKeys) {
      // Within a facet values are alternatives, so its own choice must not empty it.
      const own =
        chosen[facet].length === 0 ? found : await index.findClaims(query, filtersOf({ ...chosen, [facet]: [] }));
      const ofFacet = own.counts[facet];
      if (ofFacet === undefined || values.of(facet).size === 0) continue;
      counts[facet] = new Map([...values.of(facet)].map(([id, { value }]) => [id, ofFacet[value] ?? 0] as const));
    }
    return {
      total: found.matches.length,
      load: (limit) => pagesOf(found.matches.slice(0, limit), query),
      counts,
      textIsFound: found.matches.length > 0,
      lookedThrough: null,
    };
  }

  async function findExactly(query: Query, chosen: SearchState['chosen']): Promise<FoundClaims> {
    const everywhere = await index.findClaims(query);
    const tooMany = everywhere.matches.length > mostForPhrase;
    const { matches } = tooMany ? await index.findClaims(query, filtersOf(chosen)) : everywhere;
    const claims = await claimsOf(matches.slice(0, mostForPhrase), query);
    const fitting = claims.filter((claim) => isChosen(claim, chosen));
    const results = [...fitting.filter(isSaid), ...fitting.filter((result) => !isSaid(result))];
    return {
      total: results.length,
      load: (limit) => Promise.resolve(results.slice(0, limit)),
      counts: countClaims(claims, chosen),
      textIsFound: claims.length > 0,
      lookedThrough: matches.length > mostForPhrase ? mostForPhrase : null,
    };
  }

  async function findPlaces(query: Query, readings: readonly string[]): Promise<PlaceResult[]> {
    const filters = readings.length === 0 ? {} : { reading: valuesFor('reading', readings) };
    const { matches } = await index.findPlaces(query, filters);
    const most = query.phrases.length > 0 ? mostForPhrase / mostPlaces : mostPlaces;
    const records = await load(matches.slice(0, most));
    return records
      .filter(({ record }) => holdsExactly(fieldTexts(record), { ...query, acronyms: [] }))
      .slice(0, mostPlaces)
      .map(({ record, words }) => placeResult(record, words, query));
  }

  async function relaxationsOf(
    state: SearchState,
    query: Query,
    unknownWords: readonly string[],
  ): Promise<Relaxation[]> {
    const relaxations: Relaxation[] = [];
    const without = async (words: string[], q: string) => {
      const { total } = await find(parseQuery(q), state.chosen);
      relaxations.push({ leave: 'words', words, q, total });
    };
    const parts = partsOf(state.q);
    if (unknownWords.length > 0) {
      const rest = query.terms.filter((term) => !unknownWords.includes(term));
      if (rest.length > 0) await without([...unknownWords], rest.join(' '));
    } else {
      for (const part of parts.length > 1 ? parts.slice(0, mostParts) : []) {
        await without([part], parts.filter((other) => other !== part).join(' '));
      }
      if (query.phrases.length > 0) await without(['“”'], query.terms.join(' '));
      for (const facet of facetKeys) {
        if (state.chosen[facet].length === 0) continue;
        const { total } = await find(query, choose(state, facet, []).chosen);
        relaxations.push({ leave: 'facet', facet, total });
      }
    }
    if (!isEmptyQuery(query) && facetKeys.some((facet) => state.chosen[facet].length > 0)) {
      const { total } = await find(parseQuery(''), state.chosen);
      relaxations.push({ leave: 'text', total });
    }
    return relaxations.filter(({ total }) => total > 0);
  }

  async function suggest(query: Query, unknownWords: readonly string[]): Promise<SpeakerValue[]> {
    const isUnknown = unknownWords.length > 0;
    const words = isUnknown ? unknownWords.flatMap((term) => foldedWords(term)) : query.words;
    if (words.length === 0) return [];
    if (isUnknown) await values.load(['speaker']);
    const speakers = [...values.of('speaker').values()].map(({ value }) => decodeSpeaker(value));
    return suggestSpeakers(words, speakers, !isUnknown);
  }

  /** An id that the library does not have matches nothing. */
  function filtersOf(chosen: SearchState['chosen']): FacetFilters {
    const filters: FacetFilters = {};
    for (const facet of facetKeys) if (chosen[facet].length > 0) filters[facet] = valuesFor(facet, chosen[facet]);
    return filters;
  }

  function valuesFor(facet: FacetKey, ids: readonly string[]): string[] {
    return ids.map((id) => values.of(facet).get(id)?.value ?? id);
  }

  return { answer };
}

/**
 * Results in the index's order, but on each page those that say the words before those whose speaker is only described
 * with them: the index knows no fields. Pages are as the interface asks for them, so none changes when another comes.
 */
async function pagesOf(matches: readonly Match[], query: Query): Promise<ClaimResult[]> {
  const results = await claimsOf(matches, query);
  if (isEmptyQuery(query)) return results;
  const pages: ClaimResult[] = [];
  for (let start = 0, size = firstResults; start < results.length; start += size, size = moreResults) {
    const page = results.slice(start, start + size);
    pages.push(...page.filter(isSaid), ...page.filter((result) => !isSaid(result)));
  }
  return pages;
}

async function claimsOf(matches: readonly Match[], query: Query): Promise<ClaimResult[]> {
  const exact = query.phrases.length + query.acronyms.length > 0;
  const records = await load(matches);
  return records
    .filter(({ record }) => !exact || holdsExactly(fieldTexts(record), query))
    .map(({ record, words }) => claimResult(record, words, query));
}

/** The records of matches, in their order. */
function load(matches: readonly Match[]) {
  return Promise.all(matches.map(async (match) => ({ record: await match.load(), words: match.words })));
}

/** Facets whose values have an order of their own. */
const ordered: Partial<Record<FacetKey, readonly string[]>> = {
  identification: speakerClasses,
  form: forms,
  verdict: verdictValues,
};

function sortedValues(facets: FacetValues): SearchResponse['values'] {
  const values: SearchResponse['values'] = {};
  for (const facet of facetKeys) {
    const entries = [...facets.of(facet).values()].filter(({ total }) => total > 0);
    if (entries.length === 0) continue;
    const order = ordered[facet];
    values[facet] = entries.sort((a, b) =>
      order === undefined
        ? b.total - a.total || compare(a.value, b.value)
        : order.indexOf(a.value) - order.indexOf(b.value),
    );
  }
  return values;
}
