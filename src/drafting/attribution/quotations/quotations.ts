import type { TextRange } from '../../text-range.ts';
import { doubleMarks, quotesWithSingle, singleMarks, type Mark } from './quotation-marks.ts';

/** Words in quotation marks, the marks included, that are not inside another quotation. */
export interface Quotation extends TextRange {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** The words between the marks. */
  readonly inner: TextRange;
  /** It has no closing mark and the next paragraph opens with a mark: the quotation continues there. */
  readonly continues: boolean;
}

interface Pair extends TextRange {
  readonly inner: TextRange;
}

const openingMark = /^(?:["“„«]|''|``|‘‘)/;

const pauseBefore = /[.,:?!”"'] $/;

/**
 * The outermost quotations of a text, in order. A text with no double mark but with single ones is read by
 * those (British usage). Each paragraph is read by itself, so a stray mark affects only its own paragraph.
 */
export function findQuotations(text: string, paragraphs: readonly TextRange[]): Quotation[] {
  const single = quotesWithSingle(text);
  const quotations: Quotation[] = [];
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1];
    const nextOpens = next !== undefined && openingMark.test(text.slice(next.start, next.start + 2));
    const marks = single ? singleMarks(text, paragraph) : doubleMarks(text, paragraph);
    for (const quotation of pairMarks(text, paragraph, index, marks, nextOpens)) quotations.push(quotation);
  });
  return quotations;
}

/** Matches marks with a stack; what is left open at the end is a continued quotation or a stray mark. */
function pairMarks(
  text: string,
  paragraph: TextRange,
  index: number,
  marks: readonly Mark[],
  nextOpens: boolean,
): Quotation[] {
  const open: Mark[] = [];
  let closed: Pair[] = [];
  for (const mark of marks) {
    const opens = mark.direction === 'open' || (mark.direction === 'either' && open.length === 0);
    if (opens) {
      open.push(mark);
      continue;
    }
    const opening = mark.direction === 'none' ? undefined : open.pop();
    if (opening === undefined) continue;
    while (closed.length > 0 && (closed.at(-1)?.start ?? 0) > opening.at) closed.pop();
    const inner = { start: opening.at + opening.width, end: mark.at };
    closed.push({ start: opening.at, end: mark.at + mark.width, inner });
  }
  const first = open.find((mark) => isOpenToEnd(text, paragraph, mark, closed, nextOpens));
  if (first !== undefined) {
    // Opened and never closed, at the start of its paragraph or before a paragraph that continues it.
    const inner = { start: first.at + first.width, end: paragraph.end };
    closed = [...closed.filter((pair) => pair.end <= first.at), { start: first.at, end: paragraph.end, inner }];
    return closed.map((pair) => ({ ...pair, paragraph: index, continues: pair.start === first.at && nextOpens }));
  }
  return closed
    .filter(({ inner }) => inner.end > inner.start)
    .map((pair) => ({ ...pair, paragraph: index, continues: false }));
}

/** Whether an opening mark without a closing one opens a quotation to the end of its paragraph; otherwise it is a stray mark. */
function isOpenToEnd(
  text: string,
  paragraph: TextRange,
  mark: Mark,
  closed: readonly Pair[],
  nextOpens: boolean,
): boolean {
  if (mark.direction !== 'open' || paragraph.end - mark.at <= mark.width) return false;
  const leads = mark.at === paragraph.start;
  if (nextOpens && leads) return true;
  if ((closed.at(-1)?.end ?? 0) > mark.at) return false;
  return leads || nextOpens || pauseBefore.test(text.slice(Math.max(paragraph.start, mark.at - 3), mark.at));
}
