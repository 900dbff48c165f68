/** Which claims, sections and readings hold the words of a query, from the positions that the word index gives. */
import { acronymToken } from './acronyms.ts';
import { foldedWords } from './fold.ts';
import type { Query } from './query.ts';
import { wordPlace } from './slots.ts';
import type { Head } from './tables/format.ts';
import type { LibraryPlaces } from './tables/library-places.ts';
import type { WordIndex } from './word-index.ts';

/** A claim or a place that holds the words, with where. */
export interface Match {
  /** Number of the claim, or of the record that a place is. */
  number: number;
  /** Positions in its record, ascending. */
  positions: number[];
  /** The higher, the better. */
  score: number;
}

export interface Matches {
  /** Best first, then in reading order. */
  claims: Match[];
  /** Sections and readings. */
  places: Match[];
}

/** How much a word counts that only begins with what was typed, and one that is only told of the speaker. */
const beginningWeight = 0.5;
const toldWeight = 0.3;
/** What each further place of a word adds, up to three. */
const repeatWeight = 0.1;

/** What is known of one word in one claim or place. */
interface WordMatch {
  positions: number[];
  weight: number;
}

type ByNumber = Map<number, WordMatch>;

export interface Matcher {
  /** Claims and places that hold all words; whether a phrase stands word for word is not yet looked at. */
  match(query: Query): Promise<Matches>;
}

export function createMatcher(words: WordIndex, head: Head, places: LibraryPlaces): Matcher {
  const found = new Map<string, Promise<{ claims: ByNumber; places: ByNumber }>>();

  async function lookUp(term: string, exactly: boolean): Promise<{ claims: ByNumber; places: ByNumber }> {
    const [exact, beginning] = await Promise.all([words.exact(term), words.beginning(term)]);
    const result = { claims: new Map<number, WordMatch>(), places: new Map<number, WordMatch>() };
    for (const [record, positions] of beginning) {
      const isExact = exact.has(record);
      if (isExact || !exactly) addHits(result, record, positions, isExact ? 1 : beginningWeight);
    }
    // The same word in other letters, such as one with accents, may be among the exact ones alone.
    for (const [record, positions] of exact) addHits(result, record, positions, 1);
    return result;
  }

  function addHits(
    to: { claims: ByNumber; places: ByNumber },
    record: number,
    positions: readonly number[],
    weight: number,
  ): void {
    const [half, count] = [2 ** (head.halves[record] ?? 0), head.counts[record] ?? 0];
    const first = places.firstClaim(record);
    for (const position of positions) {
      const { claim, isSaid } = wordPlace(position, half, count);
      const map = claim === null ? to.places : to.claims;
      const number = claim === null ? record : first + claim;
      const match = map.get(number) ?? { positions: [], weight: 0 };
      map.set(number, match);
      if (match.positions.includes(position)) continue;
      match.positions.push(position);
      match.weight = Math.max(match.weight, isSaid ? weight : weight * toldWeight);
    }
  }

  const lookUpOnce = (term: string, exactly: boolean) => {
    const key = `${exactly ? '=' : ''}${term}`;
    const result = found.get(key) ?? lookUp(term, exactly);
    found.set(key, result);
    return result;
  };

  return {
    async match(query) {
      const terms = termsOf(query);
      const all = await Promise.all(terms.map(({ word, exactly }) => lookUpOnce(word, exactly)));
      const weightOf = (matches: ByNumber) => Math.log(1 + head.claims / (1 + matches.size));
      return {
        claims: join(all.map(({ claims }) => ({ matches: claims, weight: weightOf(claims) }))),
        places: join(all.map(({ places: own }) => ({ matches: own, weight: 1 }))),
      };
    },
  };
}

/** The words to look up: a word with hyphens is several, and an acronym also its token. Words of phrases are not cut short. */
export function termsOf({ terms, words, phrases, acronyms }: Query): { word: string; exactly: boolean }[] {
  const inPhrases = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const free = new Set(words);
  const list = terms.flatMap((term) =>
    term.split(/[-‑–—/]+/).flatMap((part) => {
      const folded = foldedWords(part);
      if (folded.length === 0) return [];
      const isPhrase = folded.every((word) => inPhrases.has(word)) && !folded.every((word) => free.has(word));
      return [{ word: part, exactly: isPhrase }];
    }),
  );
  list.push(...acronyms.map((acronym) => ({ word: acronymToken(acronym), exactly: false })));
  return [...new Map(list.map((term) => [`${term.word} ${String(term.exactly)}`, term])).values()];
}

/** What all words have in common, best first. The rarer a word, the more it counts, as in BM25. */
function join(words: readonly { matches: ByNumber; weight: number }[]): Match[] {
  const [rarest, ...others] = [...words].sort((a, b) => a.matches.size - b.matches.size);
  if (rarest === undefined) return [];
  const joined: Match[] = [];
  for (const number of rarest.matches.keys()) {
    if (!others.every(({ matches }) => matches.has(number))) continue;
    const positions = new Set<number>();
    let score = 0;
    for (const { matches, weight } of words) {
      const match = matches.get(number);
      if (match === undefined) continue;
      for (const position of match.positions) positions.add(position);
      const repeats = Math.min(match.positions.length - 1, 3);
      score += weight * match.weight * (1 + repeatWeight * repeats);
    }
    joined.push({ number, positions: [...positions].sort((a, b) => a - b), score });
  }
  return joined.sort((a, b) => b.score - a.score || a.number - b.number);
}

/** The most positions that follow one another without a gap. */
export function longestRun(positions: readonly number[]): number {
  let longest = Math.min(positions.length, 1);
  let run = 1;
  for (let index = 1; index < positions.length; index++) {
    run = positions[index] === (positions[index - 1] ?? 0) + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
