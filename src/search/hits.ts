/** Asks the index for text, and sees to it that what it gives is what was asked for. */
import { fold, foldedWords } from './fold.ts';
import type { Filters, Hit, Hits, Pagefind } from './pagefind.ts';
import type { Query } from './query.ts';

/**
 * A word that every claim has and no reader's query begins with. For no word at all the index fetches all of its words;
 * for this one, a single file of them.
 */
export const everyClaim = 'qzclaim';

const placeKinds = { any: ['section', 'reading'] };
/** Filters for claims, and for what is not a claim. */
export const claimsOnly: Filters = { none: { kind: placeKinds } };
export const placesOnly: Filters = { kind: placeKinds };

/**
 * Words of the query that no record has, not even as a beginning. For such a word the index falls back on shorter ones
 * ("in" for "infinity"), which nobody asked for.
 */
export async function unknownTerms(pagefind: Pagefind, query: Query): Promise<string[]> {
  const unknown: string[] = [];
  for (const term of new Set(query.terms)) {
    // In quotation marks the index takes a word and its inflections only.
    const exact = await pagefind.search(`"${term}"`);
    if (exact.results.length > 0) continue;
    const first = (await pagefind.search(term)).results[0];
    const fragment = await first?.data();
    if (fragment === undefined || !hasBeginning(fragment.content, term)) unknown.push(term);
  }
  return unknown;
}

function hasBeginning(content: string, term: string): boolean {
  const wanted = fold(term).replaceAll(' ', '');
  // The index also knows compounds as one word: "alqaida" for "al-Qaida".
  return content
    .split(/\s+/)
    .some(
      (word) =>
        fold(word).replaceAll(' ', '').startsWith(wanted) || foldedWords(word).some((part) => part.startsWith(wanted)),
    );
}

/**
 * Records that hold all words of the query, best first. Phrases are not looked at yet, but records that the index
 * itself takes to hold a lone phrase come first.
 */
export async function findHits(pagefind: Pagefind, query: Query, filters: Filters): Promise<Hits> {
  const all = await pagefind.search(query.terms.join(' '), { filters });
  const [phrase] = query.phrases;
  if (phrase === undefined || query.phrases.length > 1 || query.words.length > 0) return all;
  const exact = await pagefind.search(`"${query.terms.join(' ')}"`, { filters });
  const first = new Set(exact.results.map(({ id }) => id));
  const inFront = all.results.filter(({ id }) => first.has(id));
  return { ...all, results: [...inFront, ...all.results.filter(({ id }) => !first.has(id))] };
}

/** The fragments of hits, in their order. */
export function fragmentsOf(hits: readonly Hit[]) {
  return Promise.all(hits.map(async (hit) => ({ hit, fragment: await hit.data() })));
}
