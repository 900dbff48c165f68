/** Pagefind as the index of words. */
import type { Hits, WordIndex } from '../word-index.ts';
import type { Pagefind, Result } from './pagefind.ts';
import { recordNumber } from './record-number.ts';

export function pagefindWords(pagefind: Pagefind): WordIndex {
  return {
    // In quotation marks Pagefind takes a word and its inflections only.
    exact: async (word) => hitsOf((await pagefind.search(`"${word}"`)).results),
    beginning: async (word) => hitsOf((await pagefind.search(word)).results),
  };
}

function hitsOf(results: readonly Result[]): Hits {
  return new Map(
    results.map(({ id, words }) => [recordNumber(id), [...new Set(words)].sort((a, b) => a - b)] as const),
  );
}
