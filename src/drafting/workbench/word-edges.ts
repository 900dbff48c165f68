/** Where words begin and end, for extents that are changed word by word. */
import type { TextRange } from '../text-range.ts';

/**
 * The words of a text. Opening marks belong to a word; of the marks after it only those that close something do, so that
 * “twice,” keeps its comma before a closing mark, and loses it before a space. The stop of “U.S.” stays.
 */
export function wordRanges(text: string): TextRange[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: token, index }) => {
    if (!/[\p{L}\p{N}]/u.test(token)) return [];
    const mark = /\p{L}\.\p{L}\.$/u.test(token) ? null : /[.,;:!?…–—-]+$/u.exec(token);
    return [{ start: index, end: index + (mark?.index ?? token.length) }];
  });
}

/** The words that a range touches, whole; null where it touches none. */
export function wholeWords(text: string, { start, end }: TextRange): TextRange | null {
  const touched = wordRanges(text).filter((word) => word.start < end && start < word.end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/**
 * An edge of a range, so many words further; a negative number moves it back.
 *
 * @returns null where there is no further word
 */
export function movedEdge(text: string, offset: number, edge: 'start' | 'end', by: number): number | null {
  const edges = wordRanges(text).map((word) => word[edge]);
  if (by > 0) return edges.filter((at) => at > offset)[by - 1] ?? null;
  return edges.filter((at) => at < offset).at(by) ?? null;
}
