/** Where the claims of a layer stand in the text in hand, and which of them cannot be placed. */
import { runLengths } from './align.ts';
import type { Layer, WordRange } from './layer.ts';
import { wordHash, type Word } from './layer-words.ts';

/** A claim whose words have changed by more than this share is another claim. */
const mostChanged = 0.2;
/** A claim must touch a run of equal words of this length, its neighbors counted: two or three words alone prove nothing. */
const leastRun = 6;
/** Words that change what a claim says: negations and numbers. A claim in which one has changed is not placed. */
const meaningChangers = /^(?:not|no|never|none|nor|neither|without|cannot|\p{L}+nt|\p{L}*\p{N}[\p{L}\p{N}]*)$/u;
const meaningChangerBytes = new Set(
  ['not', 'no', 'never', 'none', 'nor', 'neither', 'without', 'cannot'].map(wordHash),
);

export interface PlacedClaim {
  id: string;
  /** In words of the text in hand. */
  words: WordRange[];
  cue: WordRange[];
  /** Where not every word is the layer’s: whether the claim’s own words differ, or only those that attribute it. */
  differs: 'words' | 'cue' | null;
}

export interface UnplacedClaim {
  id: string;
  why: string;
}

/**
 * @param layer the layer
 * @param bytes its hashes
 * @param matches the alignment of its words with the text’s
 * @param text the words in hand
 */
export function placeClaims(
  layer: Layer,
  bytes: Uint8Array,
  matches: readonly (number | null)[],
  text: readonly Word[],
): { placed: PlacedClaim[]; unplaced: UnplacedClaim[] } {
  const runs = runLengths(matches);
  const placed: PlacedClaim[] = [];
  const unplaced: UnplacedClaim[] = [];
  const taken = new Set<number>();
  for (const { id, words, cue } of layer.claims) {
    const numbers = words.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index));
    const found = words.flatMap((range) => findRange(range, matches) ?? []);
    const matched = numbers.filter((number) => (matches[number] ?? null) !== null);
    const lost = numbers.filter((number) => (matches[number] ?? null) === null);
    const kept = new Set(matched.map((number) => matches[number]));
    const inside = found.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index));
    const added = inside.filter((number) => !kept.has(number));
    const changed = Math.max(lost.length, added.length) / numbers.length;
    const longest = Math.max(...numbers.map((number) => runs[number] ?? 0));
    const why =
      matched.length === 0
        ? 'none of its words are there'
        : changed > mostChanged
          ? `${String(Math.round(changed * 100))}% of its words have changed`
          : longest < leastRun
            ? 'too few of the words around it are there to be sure of the place'
            : added.some((number) => meaningChangers.test(text[number]?.word ?? '')) ||
                lost.some((number) => meaningChangerBytes.has(bytes[number] ?? -1))
              ? 'a number or a “not” in it has changed'
              : inside.some((number) => taken.has(number))
                ? 'its words belong to another claim here'
                : null;
    if (why !== null) {
      unplaced.push({ id, why });
      continue;
    }
    for (const number of inside) taken.add(number);
    placed.push({
      id,
      words: found,
      cue: cue.flatMap((range) => (isMostlyMatched(range, matches) ? (findRange(range, matches) ?? []) : [])),
      differs:
        lost.length > 0 || added.length > 0 ? 'words' : cue.every((range) => isWhole(range, matches)) ? null : 'cue',
    });
  }
  return { placed, unplaced };
}

/** Whether all words of a cue are there, and no other between them: another name in it may be another speaker. */
function isWhole([from, to]: WordRange, matches: readonly (number | null)[]): boolean {
  const first = matches[from] ?? null;
  return first !== null && matches.slice(from, to).every((match, index) => match === first + index);
}

/** Whether at least half of a cue is there. */
function isMostlyMatched([from, to]: WordRange, matches: readonly (number | null)[]): boolean {
  const there = matches.slice(from, to).filter((match) => match !== null).length;
  return there * 2 >= to - from;
}

/**
 * The text’s words for a range of the layer’s. Words at its ends that have no match are taken to be the ones that stand
 * in their place, as many at most, if the words beyond them match.
 */
function findRange([from, to]: WordRange, matches: readonly (number | null)[]): [WordRange] | null {
  let first = from;
  while (first < to && (matches[first] ?? null) === null) first += 1;
  let last = to - 1;
  while (last > first && (matches[last] ?? null) === null) last -= 1;
  const start = matches[first] ?? null;
  const end = matches[last] ?? null;
  // A passage can have been moved away from the rest of the claim.
  if (start === null || end === null || first >= to || end < start || end - start > 2 * (to - from) + leastRun)
    return null;
  const before = from > 0 ? (matches[from - 1] ?? null) : -1;
  const after = matches[to] ?? null;
  const atStart = before === null ? 0 : Math.max(0, Math.min(first - from, start - before - 1));
  const atEnd = after === null ? 0 : Math.max(0, Math.min(to - 1 - last, after - end - 1));
  return [[start - atStart, end + 1 + atEnd]];
}
