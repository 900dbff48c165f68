/** Answers a search: results, counts of the facets, and how to ask for less where nothing is found. */
import { compare } from '../model/compare.ts';
import { joinContent, type ContentFields } from './content.ts';
import { chooseAndCount, type ChosenNumbers, type Counts } from './counts.ts';
import { decodeSpeaker, decodeValue, facetKeys, type FacetKey, type SpeakerValue } from './facets.ts';
import { fold, foldedWords } from './fold.ts';
import { createMatcher, longestRun, type Match } from './matching.ts';
import { holdsExactly, isEmptyQuery, parseQuery, partsOf, type Query } from './query.ts';
import {
  claimFieldsOf,
  claimResult,
  placeFieldsOf,
  placeResult,
  type ClaimResult,
  type PlaceResult,
} from './result.ts';
import { choose, type SearchState } from './state.ts';
import { suggestSpeakers } from './suggest.ts';
import type { FacetTotal } from './tables/facet-values.ts';
import { fixedValues, mostValues } from './tables/format.ts';
import type { LibraryTables } from './tables/library-tables.ts';
import type { WordIndex } from './word-index.ts';

/** How many results are shown at first, and how many more at a time. */
export const firstResults = 10;
export const moreResults = 20;

export interface SearchRequest {
  state: SearchState;
  /** How many results to show. */
  limit: number;
  /** Facets whose counts are wanted. In a small library all are counted. */
  open: readonly FacetKey[];
  /** In a large library: only speakers are named in whose names a word begins with this. */
  names?: string;
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
  /**
   * Values of the facets that are counted, in their own order, or most claims first: every value in a small library,
   * else those with most results.
   */
  values: Partial<Record<FacetKey, { value: string; total: number }[]>>;
  /** How many claims, speakers and readings the library has. */
  library: { claims: number; speakers: number; readings: number };
  /** Ids in the state that the library does not have. */
  unknownIds: { facet: FacetKey; id: string }[];
  suggestions: SpeakerValue[];
  /** Words of the query that no claim has. */
  unknownWords: string[];
  relaxations: Relaxation[];
  /** Only the first so many claims could be looked through for the phrase. */
  lookedThrough: number | null;
}

/** The most claims that are fetched to see whether they hold a phrase: the index of words compares stems. */
const mostForPhrase = 100;
const mostPlaces = 5;
/** The most words that are left out one by one to see what that gives. */
const mostParts = 6;

/** Claims that hold the words, whatever is chosen. */
interface FoundClaims {
  /** Best first; null: all claims of the library, in order. */
  matches: Match[] | null;
  lookedThrough: number | null;
}

const noClaims: FoundClaims = { matches: [], lookedThrough: null };

export interface Search {
  answer(request: SearchRequest): Promise<SearchResponse>;
}

/** The ids that are chosen, as numbers; an id that the library does not have matches nothing. */
interface Chosen {
  numbers: ChosenNumbers;
  unknownIds: SearchResponse['unknownIds'];
}

export function createSearch(words: WordIndex, tables: LibraryTables): Search {
  const { head, places, columns, values } = tables;
  const matcher = createMatcher(words, head, places);
  const allClaims = [...Array(head.claims).keys()];

  async function answer({ state, limit, open, names = '' }: SearchRequest): Promise<SearchResponse> {
    const query = parseQuery(state.q);
    const counted = tables.isSmall ? facetKeys : open;
    const [unknownWords, chosen] = await Promise.all([findUnknownWords(query), numbersOf(state.chosen)]);
    const found = unknownWords.length > 0 ? noClaims : await find(query);
    const findsPlaces = !isEmptyQuery(query) && unknownWords.length === 0;
    const { results, counts } = await narrow(found, chosen.numbers, counted);
    const isAll = found.matches === null && chosen.numbers.size === 0;
    // Fetched side by side: none waits for the others’ files.
    const [shown, foundPlaces, read] = await Promise.all([
      claimsOf(results.slice(0, limit), query),
      findsPlaces ? findPlaces(query, chosen.numbers.get('reading')) : [],
      valuesOf(counted, counts, chosen.numbers, isAll, names),
    ]);
    return {
      total: results.length,
      results: shown,
      places: foundPlaces,
      ...read,
      library: { claims: head.claims, speakers: head.sizes.speaker, readings: head.sizes.reading },
      unknownIds: chosen.unknownIds,
      suggestions: await suggest(query, unknownWords),
      unknownWords,
      relaxations: results.length > 0 ? [] : await relaxationsOf(state, query, unknownWords, chosen.numbers),
      lookedThrough: found.lookedThrough,
    };
  }

  async function numbersOf(chosen: SearchState['chosen']): Promise<Chosen> {
    const numbers = new Map<FacetKey, ReadonlySet<number>>();
    const unknownIds: SearchResponse['unknownIds'] = [];
    for (const facet of facetKeys) {
      const ids = chosen[facet];
      if (ids.length === 0) continue;
      const known = await values.numbersOf(facet, ids);
      numbers.set(facet, new Set(known.values()));
      for (const id of ids) if (!known.has(id)) unknownIds.push({ facet, id });
    }
    return { numbers, unknownIds };
  }

  async function find(query: Query): Promise<FoundClaims> {
    if (isEmptyQuery(query)) return { matches: null, lookedThrough: null };
    let { claims } = await matcher.match(query);
    // Capitals may also be the beginning of a word, typed so far.
    if (claims.length === 0 && query.acronyms.length > 0)
      ({ claims } = await matcher.match({ ...query, acronyms: [] }));
    return query.phrases.length === 0 ? { matches: claims, lookedThrough: null } : holdingPhrases(claims, query);
  }

  /** Claims that hold the phrases word for word. */
  async function holdingPhrases(claims: readonly Match[], query: Query): Promise<FoundClaims> {
    // Words that stand one after the other at as many positions may be the phrase; at half as many, one with hyphens.
    const longest = Math.max(...query.phrases.map((phrase) => phrase.split(' ').length));
    const runs = claims.map((match) => ({ match, run: longestRun(match.positions) }));
    const likely = runs.filter(({ run }) => run >= longest);
    const unlikely = runs.filter(({ run }) => run < longest && run >= longest / 2);
    const possible = [...likely, ...unlikely].map(({ match }) => match);
    const looked = possible.slice(0, mostForPhrase);
    const fits = await Promise.all(
      looked.map(async ({ number }) => holdsExactly(textsOf(claimFieldsOf(await tables.claim(number))), query.phrases)),
    );
    return {
      matches: looked.filter((_, index) => fits[index]),
      lookedThrough: possible.length > mostForPhrase ? mostForPhrase : null,
    };
  }

  /** What of the claims is chosen, and the counts of these facets. */
  async function narrow({ matches }: FoundClaims, chosen: ChosenNumbers, open: readonly FacetKey[]) {
    // Without words and choices the totals of the library tell.
    const isAll = matches === null && chosen.size === 0;
    if (isAll)
      return {
        results: allClaims.map((number): Match => ({ number, positions: [], score: 0 })),
        counts: new Map() as ReturnType<typeof chooseAndCount>['counts'],
      };
    const numbers = matches === null ? allClaims : matches.map(({ number }) => number);
    await columns.load(new Set([...chosen.keys(), ...open]), matches === null ? null : numbers);
    const { results, counts } = chooseAndCount(numbers, chosen, open, (facet, claim) => columns.valuesOf(facet, claim));
    if (matches === null)
      return { results: results.map((number): Match => ({ number, positions: [], score: 0 })), counts };
    const kept = new Set(results);
    return { results: matches.filter(({ number }) => kept.has(number)), counts };
  }

  /** The values of facets with their counts: of all in a small library, else of those that give most. */
  async function valuesOf(
    facets: readonly FacetKey[],
    counted: ReadonlyMap<FacetKey, ReadonlyMap<number, number>>,
    chosen: ChosenNumbers,
    isAll: boolean,
    names: string,
  ): Promise<Pick<SearchResponse, 'counts' | 'values'>> {
    const answer: Pick<SearchResponse, 'counts' | 'values'> = { counts: {}, values: {} };
    const wanted = new Set([...facets, ...chosen.keys()]);
    await Promise.all(
      [...wanted].map(async (facet) => {
        const counts = counted.get(facet);
        const most =
          facet === 'speaker' && names !== '' && !tables.isSmall
            ? largest(await speakersCalled(names, counts, isAll), mostValues)
            : tables.isSmall || isFixed(facet) || isAll
              ? values.most(facet)
              : largest(counts ?? new Map(), mostValues);
        const read = await values.read(
          facet,
          new Set([...(facets.includes(facet) ? most : []), ...(chosen.get(facet) ?? [])]),
        );
        const entries = [...read].map(([number, total]) => ({
          ...total,
          number,
          count: isAll ? total.total : (counts?.get(number) ?? 0),
        }));
        if (facets.includes(facet))
          answer.counts[facet] = new Map(entries.map(({ value, count }) => [decodeValue(value).id, count]));
        answer.values[facet] = inOrder(
          facet,
          entries.filter(({ total }) => total > 0),
          tables.isSmall,
        );
      }),
    );
    return answer;
  }

  /** Speakers in whose names a word begins like this, with their counts. */
  async function speakersCalled(
    names: string,
    counts: ReadonlyMap<number, number> | undefined,
    isAll: boolean,
  ): Promise<Map<number, number>> {
    const wanted = ` ${fold(names)}`;
    const speakers = (await values.everySpeaker()).map(([value, total], number) => ({
      number,
      count: isAll ? total : (counts?.get(number) ?? 0),
      names: speakerNames(decodeSpeaker(value)),
    }));
    return new Map(
      speakers.flatMap(({ number, count, names: own }) => (count > 0 && own.includes(wanted) ? [[number, count]] : [])),
    );
  }

  async function findPlaces(query: Query, readings: ReadonlySet<number> | undefined): Promise<PlaceResult[]> {
    const matches = (await matcher.match({ ...query, acronyms: [] })).places.filter(
      ({ number }) => readings === undefined || readings.has(places.readingOf(number)),
    );
    const most = query.phrases.length > 0 ? mostForPhrase / mostPlaces : mostPlaces;
    const records = await Promise.all(
      matches
        .slice(0, most)
        .map(async ({ number, positions }) => ({ ...(await tables.record(number)), number, positions })),
    );
    return records
      .filter(({ record }) => holdsExactly(textsOf(placeFieldsOf(record)), query.phrases))
      .slice(0, mostPlaces)
      .map(({ record, file, number, positions }) => placeResult(record, file, positions, halfOf(number), query));
  }

  const halfOf = (record: number) => 2 ** (head.halves[record] ?? 0);

  const claimsOf = (matches: readonly Match[], query: Query): Promise<ClaimResult[]> =>
    Promise.all(
      matches.map(async ({ number, positions }) =>
        claimResult(await tables.claim(number), positions, halfOf(places.recordOf(number)), query),
      ),
    );

  /** Words that nothing has, not even as a beginning: for these an engine may give what begins like them. */
  async function findUnknownWords({ terms }: Query): Promise<string[]> {
    const unknown = await Promise.all(
      [...new Set(terms)].map(async (term) => {
        if ((await words.exact(term)).size > 0) return null;
        for (const record of (await words.beginning(term)).keys()) {
          const { record: found, file } = await tables.record(record);
          const texts = [
            placeFieldsOf(found),
            ...found.claims.map((entry) => claimFieldsOf({ entry, record: found, file })),
          ];
          return texts.some((fields) => hasBeginning(joinContent(fields), term)) ? null : term;
        }
        return term;
      }),
    );
    return unknown.filter((term) => term !== null);
  }

  async function relaxationsOf(
    state: SearchState,
    query: Query,
    unknownWords: readonly string[],
    chosen: ChosenNumbers,
  ): Promise<Relaxation[]> {
    const relaxations: Relaxation[] = [];
    const totalOf = async (q: string, numbers: ChosenNumbers) =>
      (await narrow(await find(parseQuery(q)), numbers, [])).results.length;
    const without = async (left: string[], q: string) => {
      relaxations.push({ leave: 'words', words: left, q, total: await totalOf(q, chosen) });
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
      for (const facet of chosen.keys()) {
        const { numbers } = await numbersOf(choose(state, facet, []).chosen);
        relaxations.push({ leave: 'facet', facet, total: await totalOf(state.q, numbers) });
      }
    }
    if (!isEmptyQuery(query) && chosen.size > 0) {
      relaxations.push({ leave: 'text', total: await totalOf('', chosen) });
    }
    return relaxations.filter(({ total }) => total > 0);
  }

  async function suggest(query: Query, unknownWords: readonly string[]): Promise<SpeakerValue[]> {
    const isUnknown = unknownWords.length > 0;
    const typed = isUnknown ? unknownWords.flatMap((term) => foldedWords(term)) : query.words;
    // In a large library the names are fetched only where a word is unknown.
    if (typed.length === 0 || (!isUnknown && !tables.isSmall)) return [];
    const speakers = (await values.everySpeaker()).map(([value]) => decodeSpeaker(value));
    return suggestSpeakers(typed, speakers, !isUnknown);
  }

  return { answer };
}

/** The words of all names of a speaker, each after a space. */
const speakerNames = ({ label, also }: SpeakerValue): string => ` ${fold([label, ...also].join(' '))}`;

const isFixed = (facet: FacetKey): boolean => facet in fixedValues;

/** The numbers with the highest counts. */
function largest(counts: ReadonlyMap<number, number>, most: number): number[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([number]) => number);
}

/** The fixed values in the order of the page, the others with most claims first. */
function inOrder(
  facet: FacetKey,
  entries: readonly (FacetTotal & { number: number; count: number })[],
  byTotal: boolean,
): FacetTotal[] {
  const claims = (entry: (typeof entries)[number]) => (byTotal ? entry.total : entry.count);
  return [...entries]
    .sort((a, b) => (isFixed(facet) ? a.number - b.number : claims(b) - claims(a) || compare(a.value, b.value)))
    .map(({ value, total }) => ({ value, total }));
}

const textsOf = (fields: ContentFields): string[] => Object.values(fields) as string[];

/** Whether a word of the text begins with what was typed. Compounds are also one word: "alqaida" for "al-Qaida". */
function hasBeginning(content: string, term: string): boolean {
  const wanted = fold(term).replaceAll(' ', '');
  return content
    .split(/\s+/)
    .some(
      (word) =>
        fold(word).replaceAll(' ', '').startsWith(wanted) || foldedWords(word).some((part) => part.startsWith(wanted)),
    );
}
