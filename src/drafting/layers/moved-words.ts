/** Finds words of a layer that stand elsewhere in the text in hand: a difference of two texts keeps their order. */

/** A run of equal words this long that each text has once is the same passage. */
const anchor = 8;

/**
 * Adds the matches of passages that were moved.
 *
 * @param layer one byte a word
 * @param text the same of the text in hand
 * @param matches for each word of the layer the number of its word in the text, or null
 */
export function matchMovedWords(
  layer: Uint8Array,
  text: Uint8Array,
  matches: readonly (number | null)[],
): (number | null)[] {
  const found = [...matches];
  const taken = new Set(found.filter((match) => match !== null));
  const isEqual = (from: number, to: number) =>
    from >= 0 && to >= 0 && to < text.length && found[from] === null && !taken.has(to) && layer[from] === text[to];
  /** Matches two words and their equal neighbors on one side. */
  const extend = (from: number, to: number, by: 1 | -1) => {
    for (let step = 0; isEqual(from + step, to + step); step += by) {
      found[from + step] = to + step;
      taken.add(to + step);
    }
  };
  // Words that a short run elsewhere had taken go back to the run beside them.
  matches.forEach((match, at) => {
    if (match === null) return;
    extend(at - 1, match - 1, -1);
    extend(at + 1, match + 1, 1);
  });
  const inText = uniqueRuns(text, (at) => taken.has(at));
  for (const [key, from] of uniqueRuns(layer, (at) => found[at] !== null)) {
    const to = inText.get(key);
    if (from === null || to === undefined || to === null || !isEqual(from, to)) continue;
    extend(from - 1, to - 1, -1);
    extend(from, to, 1);
  }
  return found;
}

/** The first word of each run of free words, by its bytes; null for one that is there twice. */
function uniqueRuns(bytes: Uint8Array, isTaken: (at: number) => boolean): Map<string, number | null> {
  const runs = new Map<string, number | null>();
  let free = 0;
  for (let at = 0; at < bytes.length; at++) {
    free = isTaken(at) ? 0 : free + 1;
    if (free < anchor) continue;
    const from = at - anchor + 1;
    const key = bytes.subarray(from, at + 1).join();
    runs.set(key, runs.has(key) ? null : from);
  }
  return runs;
}
