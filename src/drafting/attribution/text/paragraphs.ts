import { trimSpan } from '../../text-range.ts';
import type { Span } from '../attribution.ts';

/** Lines no longer than this in a whole text mean that someone wrapped it by hand. */
const WRAP_LIMIT = 100;

/** A line filled less than this, of the widest, ends its paragraph in a text wrapped by hand. */
const FULL_LINE = 0.7;

/**
 * The paragraphs of a text. A blank line always ends one; a single line break does too, unless the text is
 * wrapped by hand and the line before it is full.
 */
export function findParagraphs(text: string): Span[] {
  const lines = findLines(text);
  const widest = lines.reduce((width, line) => Math.max(width, line.end - line.start), 0);
  const wrapped = widest <= WRAP_LIMIT && widest > WRAP_LIMIT / 2;
  const paragraphs: Span[] = [];
  let open: Span | null = null;
  for (const line of lines) {
    const blank = line.end === line.start;
    if (open !== null && !blank) open = { start: open.start, end: line.end };
    else if (open === null && !blank) open = line;
    const full = wrapped && line.end - line.start >= FULL_LINE * widest;
    if (open !== null && (blank || !full)) {
      paragraphs.push(open);
      open = null;
    }
  }
  if (open !== null) paragraphs.push(open);
  return paragraphs;
}

/** The lines of a text without the blanks around them; a blank line is an empty span. */
function findLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines.push(trimSpan(text, { start, end }));
    start = end + 1;
  }
  return lines;
}
