/** Ranges of a text, in the one unit that all of drafting counts in: UTF-16 code units, as JavaScript strings do. */
import { firstAtLeast } from './sorted-search.ts';

/** A part of a text: UTF-16 code units, `start` inclusive, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Index of the first of some ordered ranges that starts at the offset or after it. */
export function firstAtOrAfter(ranges: readonly TextRange[], offset: number): number {
  return firstAtLeast(ranges, offset, ({ start }) => start);
}

/** The range without white space, unseen spaces and byte order marks at its ends. */
export function trimTextRange(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200d) || code === 0x3000;
}
