import type { TextRange } from './attribution/attribution.ts';

/** Index of the first span that starts at the offset or after it. */
export function firstAtOrAfter(spans: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span without white space and byte order marks at its ends. */
export function trimTextRange(text: string, span: TextRange): TextRange {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200d) || code === 0x3000;
}
