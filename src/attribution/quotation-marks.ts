import type { Span } from './types.ts';

type Direction = 'open' | 'close' | 'either' | 'none';

export interface Mark {
  readonly at: number;
  /** Code units: some papers type a double mark as two single ones. */
  readonly width: number;
  readonly direction: Direction;
}

export const DOUBLE = /["“”„«»‟＂]|''|``|‘‘|’’/g;

const SINGLE = /['‘’]/g;

const BEFORE_OPENING = /[\s([{—–\-/‘']/;

const INCHES = /\d$/;

export function doubleMarks(text: string, paragraph: Span): Mark[] {
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
export function singleMarks(text: string, paragraph: Span): Mark[] {
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
