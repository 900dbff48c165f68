import type { Span } from './types.ts';

/** A stretch in quotation marks, marks included, that lies in no other. */
export interface Quotation extends Span {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** The words between the marks. */
  readonly inner: Span;
  /** It opened with a mark, did not close, and the next paragraph opens with one: the speaker goes on. */
  readonly continues: boolean;
}

type Direction = 'open' | 'close' | 'either' | 'none';
interface Mark {
  readonly at: number;
  /** Code units: some papers type a double mark as two single ones. */
  readonly width: number;
  readonly direction: Direction;
}

const DOUBLE = /["“”„«»‟＂]|''|``|‘‘|’’/g;
const SINGLE = /['‘’]/g;
const STARTS_WITH_MARK = /^(?:["“„«]|''|``|‘‘)/;
const BEFORE_OPENING = /[\s([{—–\-/‘']/;
const AFTER_A_PAUSE = /[.,:?!”"'] $/;
const INCHES = /\d$/;

/**
 * The outermost quotations of a text, in order. A text with no double mark but with single ones is read by
 * those (British usage). A paragraph starts afresh, so a stray mark spoils no more than its own paragraph.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const doubled = text.search(DOUBLE) !== -1;
  const found: Quotation[] = [];
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1];
    const nextOpens = next !== undefined && STARTS_WITH_MARK.test(text.slice(next.start, next.start + 2));
    const marks = doubled ? doubleMarks(text, paragraph) : singleMarks(text, paragraph);
    found.push(...pair(text, paragraph, index, marks, nextOpens));
  });
  return found;
}

/** Matches marks with a stack; what is left open at the end is a continued quotation or a stray mark. */
function pair(text: string, paragraph: Span, index: number, marks: readonly Mark[], nextOpens: boolean): Quotation[] {
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
  const first = open.find((mark) => runsOn(text, paragraph, mark, closed, nextOpens));
  if (first !== undefined) {
    // Opened and never closed, at the head of its paragraph or before one that goes on.
    const inner = { start: first.at + first.width, end: paragraph.end };
    closed = [...closed.filter((span) => span.end <= first.at), { start: first.at, end: paragraph.end, inner }];
    return closed.map((span) => ({ ...span, paragraph: index, continues: span.start === first.at && nextOpens }));
  }
  return closed
    .filter(({ inner }) => inner.end > inner.start)
    .map((span) => ({ ...span, paragraph: index, continues: false }));
}

/** Whether a mark that nothing closes opens a quotation to the end of its paragraph, or is a stray. */
function runsOn(text: string, paragraph: Span, mark: Mark, closed: readonly Pair[], nextOpens: boolean): boolean {
  if (mark.direction !== 'open' || paragraph.end - mark.at <= mark.width) return false;
  const leads = mark.at === paragraph.start;
  if (nextOpens && leads) return true;
  if ((closed.at(-1)?.end ?? 0) > mark.at) return false;
  return leads || nextOpens || AFTER_A_PAUSE.test(text.slice(Math.max(paragraph.start, mark.at - 3), mark.at));
}

interface Pair extends Span {
  readonly inner: Span;
}

function doubleMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  DOUBLE.lastIndex = paragraph.start;
  for (let match = DOUBLE.exec(text); match !== null && match.index < paragraph.end; match = DOUBLE.exec(text)) {
    marks.push({
      at: match.index,
      width: match[0].length,
      direction: directionOf(text, paragraph, match.index, match[0].length),
    });
  }
  DOUBLE.lastIndex = 0;
  return marks;
}

function directionOf(text: string, paragraph: Span, at: number, width: number): Direction {
  const mark = text.charAt(at);
  const before = at > paragraph.start ? text.charAt(at - 1) : ' ';
  const after = at + width < paragraph.end ? text.charAt(at + width) : ' ';
  const spaceBefore = BEFORE_OPENING.test(before);
  const spaceAfter = /\s/.test(after);
  if (before === '=' || (mark === '"' && /[“”]/.test(after))) return 'none';
  if (mark === '„' || mark === '«' || mark === '`' || mark === '‘') return 'open';
  if (mark === '»') return 'close';
  if (mark === '“') return spaceAfter && !spaceBefore ? 'close' : 'open';
  if (mark === '”' || mark === '‟' || mark === '’') return 'close';
  if (/\d['’]\d{1,2}$/.test(text.slice(Math.max(paragraph.start, at - 5), at))) return 'none';
  if (spaceBefore && !spaceAfter) return 'open';
  if (spaceAfter && !spaceBefore) return 'close';
  if (spaceAfter && spaceBefore)
    return /['’] $/.test(text.slice(Math.max(paragraph.start, at - 2), at)) ? 'close' : 'none';
  return INCHES.test(before) ? 'close' : 'either';
}

/** Single marks that cannot be apostrophes: at the edge of a word, and the closing one after something open. */
function singleMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  let open = false;
  SINGLE.lastIndex = paragraph.start;
  for (let match = SINGLE.exec(text); match !== null && match.index < paragraph.end; match = SINGLE.exec(text)) {
    const at = match.index;
    const before = at > paragraph.start ? text.charAt(at - 1) : ' ';
    const after = at + 1 < paragraph.end ? text.charAt(at + 1) : ' ';
    const opening = match[0] !== '’' && BEFORE_OPENING.test(before) && /[\p{Lu}\p{Ll}\p{N}]/u.test(after);
    const closing = match[0] !== '‘' && /[.,!?…\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
    if (!open && opening) marks.push({ at, width: 1, direction: 'open' });
    else if (open && closing) marks.push({ at, width: 1, direction: 'close' });
    else continue;
    open = !open;
  }
  SINGLE.lastIndex = 0;
  return marks;
}
