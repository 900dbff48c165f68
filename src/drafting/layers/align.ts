/** Aligns the article in hand with a layer: which of its words is which of the layer’s. */
import { diffArrays } from 'diff';
import { matchMovedWords } from './moved-words.ts';
import { slideGaps } from './slide-gaps.ts';

/** A run of equal words this long is no coincidence: 256⁻⁴ for any one place, even with common words a rarity. */
const shortestRun = 4;

/** Words in a row that two texts must share before a diff of them is worth its time. */
const shingle = 5;

/**
 * For each word of the layer the number of its word in the text, or null where it has none. Only words in a run of four
 * or more count: single words meet by chance in any two texts. Passages that stand in another order are found too.
 *
 * Myers’ algorithm (Algorithmica 1, 1986, 251–266), which takes time by the differences; texts that share less than a
 * tenth of the layer are not compared at all.
 *
 * @param layer one byte a word
 * @param text the same of the text in hand
 * @param starts numbers of the text’s words that begin a paragraph
 */
export function align(layer: Uint8Array, text: Uint8Array, starts: ReadonlySet<number> = new Set()): (number | null)[] {
  const none = Array.from(layer, () => null);
  if (sharedShingles(layer, text) < 0.1) return none;
  const matches: (number | null)[] = [...none];
  let from = 0;
  let to = 0;
  for (const { value, added, removed } of diffArrays([...layer], [...text])) {
    if (added) to += value.length;
    else if (removed) from += value.length;
    else {
      value.forEach((_, index) => (matches[from + index] = to + index));
      from += value.length;
      to += value.length;
    }
  }
  return withoutShortRuns(matchMovedWords(layer, text, withoutShortRuns(slideGaps(layer, text, matches, starts))));
}

/** Share of the layer’s runs of five bytes that the text has too. */
export function sharedShingles(layer: Uint8Array, text: Uint8Array): number {
  const has = new Set(shingles(text));
  const own = shingles(layer);
  return own.length === 0 ? 0 : own.filter((key) => has.has(key)).length / own.length;
}

function shingles(bytes: Uint8Array): string[] {
  return Array.from({ length: Math.max(0, bytes.length - shingle + 1) }, (_, start) =>
    bytes.subarray(start, start + shingle).join(),
  );
}

function withoutShortRuns(matches: readonly (number | null)[]): (number | null)[] {
  const lengths = runLengths(matches);
  return matches.map((match, index) => ((lengths[index] ?? 0) >= shortestRun ? match : null));
}

/** For each word the length of the run of matches that it stands in: neighbors in both texts. */
export function runLengths(matches: readonly (number | null)[]): number[] {
  const lengths = matches.map(() => 0);
  for (let start = 0; start < matches.length;) {
    const first = matches[start] ?? null;
    let end = start + 1;
    if (first !== null) {
      while (end < matches.length && matches[end] === first + (end - start)) end += 1;
      lengths.fill(end - start, start, end);
    }
    start = end;
  }
  return lengths;
}
