/**
 * Moves the gaps of an alignment to where paragraphs begin. Where a paragraph was taken out, and it and the next one
 * begin with “The”, a difference of the words cannot tell which “The” is gone; the paragraphs can.
 */

/**
 * @param layer one byte a word
 * @param text the same of the text in hand
 * @param matches for each word of the layer the number of its word in the text, or null; ascending
 * @param starts numbers of the text’s words that begin a paragraph
 */
export function slideGaps(
  layer: Uint8Array,
  text: Uint8Array,
  matches: readonly (number | null)[],
  starts: ReadonlySet<number>,
): (number | null)[] {
  const slid = [...matches];
  for (let from = 1; from < slid.length; from++) {
    const before = slid[from - 1] ?? null;
    if (before === null) continue;
    if (slid[from] === null) slideDeletion(layer, slid, from, before + 1, starts);
    else if ((slid[from] ?? 0) > before + 1) slideInsertion(text, slid, from, before + 1, slid[from] ?? 0, starts);
  }
  return slid;
}

/** Words of the layer that the text lacks, from `from`, before the text’s word `at`. */
function slideDeletion(
  layer: Uint8Array,
  matches: (number | null)[],
  from: number,
  at: number,
  starts: ReadonlySet<number>,
): void {
  let to = from;
  while (to < matches.length && matches[to] === null) to += 1;
  if (to === matches.length || matches[to] !== at || starts.has(at)) return;
  for (let step = 1; layer[from - step] === layer[to - step] && matches[from - step] === at - step; step++) {
    if (!starts.has(at - step)) continue;
    for (let index = 1; index <= step; index++) {
      matches[to - index] = at - index;
      matches[from - index] = null;
    }
    return;
  }
  for (let step = 0; layer[from + step] === layer[to + step] && matches[to + step] === at + step; step++) {
    if (!starts.has(at + step + 1)) continue;
    for (let index = 0; index <= step; index++) {
      matches[from + index] = at + index;
      matches[to + index] = null;
    }
    return;
  }
}

/** Words `at` to `end` of the text that the layer lacks, before its word `from`. */
function slideInsertion(
  text: Uint8Array,
  matches: (number | null)[],
  from: number,
  at: number,
  end: number,
  starts: ReadonlySet<number>,
): void {
  if (starts.has(at)) return;
  for (let step = 1; text[at - step] === text[end - step] && matches[from - step] === at - step; step++) {
    if (!starts.has(at - step)) continue;
    for (let index = 1; index <= step; index++) matches[from - index] = end - index;
    return;
  }
}
