import type { TextRange } from '../../text-range.ts';

type Direction = 'open' | 'close' | 'either' | 'none';

/** A quotation mark, and whether it opens or closes. */
export interface Mark {
  readonly at: number;
  /** Code units: some papers type a double mark as two single ones. */
  readonly width: number;
  readonly direction: Direction;
}

const doubleMark = /["“”„«»‟＂]|''|``|‘‘|’’/g;

const singleMark = /['‘’]/g;

/** A single mark before a word; before a number (’90s) or after a letter it is an apostrophe. */
const openingSingleMark = /(?<![\p{L}\p{N}'’])['‘](?=\p{L})/gu;

const letterOrDigit = /[\p{L}\p{N}]/u;

const beforeOpeningMark = /[\s([{—–\-/‘']/;

const endsInDigit = /\d$/;

/** Whether a text quotes with single marks, as British papers do: more of them open a word than there are double ones. */
export function quotesWithSingle(text: string): boolean {
  const doubles = text.match(doubleMark)?.length ?? 0;
  return (text.match(openingSingleMark)?.length ?? 0) > doubles;
}

/** The double marks of a paragraph, each with the direction that its neighbours tell. */
export function doubleMarks(text: string, paragraph: TextRange): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(doubleMark)) {
    const at = paragraph.start + match.index;
    const width = match[0].length;
    marks.push({ at, width, direction: directionOf(text, paragraph, at, width) });
  }
  return marks;
}

function directionOf(text: string, paragraph: TextRange, at: number, width: number): Direction {
  const mark = text.charAt(at);
  const before = at > paragraph.start ? text.charAt(at - 1) : ' ';
  const after = at + width < paragraph.end ? text.charAt(at + width) : ' ';
  const spaceBefore = beforeOpeningMark.test(before);
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
  return endsInDigit.test(before) ? 'close' : 'either';
}

/**
 * Single marks that are no apostrophes. A mark after a full stop or comma is more likely to close than one after a letter,
 * which may be a possessive: ‘the miners’ well,’ he said.
 */
export function singleMarks(text: string, paragraph: TextRange): Mark[] {
  const marks: Mark[] = [];
  let opening: Mark | null = null;
  let closing: Mark | null = null;
  const close = (): void => {
    if (opening !== null && closing !== null) marks.push(opening, closing);
    closing = null;
  };
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(singleMark)) {
    const at = paragraph.start + match.index;
    const before = at > paragraph.start ? text.charAt(at - 1) : ' ';
    const after = at + 1 < paragraph.end ? text.charAt(at + 1) : ' ';
    if (match[0] !== '’' && beforeOpeningMark.test(before) && letterOrDigit.test(after)) {
      close();
      opening = { at, width: 1, direction: 'open' };
    } else if (match[0] !== '‘' && opening !== null && !letterOrDigit.test(after)) {
      const paused = /[.,!?…]/.test(before);
      if (paused || (closing === null && letterOrDigit.test(before))) closing = { at, width: 1, direction: 'close' };
      if (!paused) continue;
      close();
      opening = null;
    }
  }
  close();
  return marks;
}
