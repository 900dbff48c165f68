import { trimTextRange, type TextRange } from '../../text-range.ts';

/** A text whose lines are all no longer than this (code units) was wrapped by hand. */
const widestWrappedLine = 100;

/** In a text wrapped by hand, a line shorter than this share of the widest ends its paragraph. */
const fullLineShare = 0.7;

/**
 * The paragraphs of a text. A blank line always ends one; a single line break does too, unless the text is
 * wrapped by hand and the line before it is full.
 */
export function findParagraphs(text: string): TextRange[] {
  const lines = findLines(text);
  const widest = lines.reduce((width, line) => Math.max(width, line.end - line.start), 0);
  const wrapped = widest <= widestWrappedLine && widest > widestWrappedLine / 2;
  const paragraphs: TextRange[] = [];
  let open: TextRange | null = null;
  for (const line of lines) {
    const blank = line.end === line.start;
    if (open !== null && !blank) open = { start: open.start, end: line.end };
    else if (open === null && !blank) open = line;
    const full = wrapped && line.end - line.start >= fullLineShare * widest;
    if (open !== null && (blank || !full)) {
      paragraphs.push(open);
      open = null;
    }
  }
  if (open !== null) paragraphs.push(open);
  return paragraphs;
}

/** The lines of a text without the blanks around them; a blank line is an empty range. */
function findLines(text: string): TextRange[] {
  const lines: TextRange[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines.push(trimTextRange(text, { start, end }));
    start = end + 1;
  }
  return lines;
}
