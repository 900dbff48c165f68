/** From words back to text: the range that some words cover, with the punctuation that belongs to them. */
import type { TextRange } from '../text-range.ts';
import type { Word } from './layer-words.ts';

const closers: Readonly<Record<string, string>> = { '”': '“', '’': '‘', ')': '(', ']': '[' };

/**
 * @param text the paragraph
 * @param words those of the range, offsets in `text`
 * @returns the range, opening marks before it and closing marks after it included where they
 *   belong together; null without words
 */
export function rangeOfWords(text: string, words: readonly Word[]): TextRange | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  let { start } = first;
  let { end } = last;
  while (start > 0 && /[“‘([¿¡$€£]/u.test(text.charAt(start - 1))) start -= 1;
  // The stop of “U.S.” is the abbreviation’s.
  if (text.charAt(end) === '.' && /\p{L}\.\p{L}$/u.test(text.slice(Math.max(start, end - 3), end))) end += 1;
  if (text.charAt(end) === '%') end += 1;
  for (;;) {
    const match = /^[.,!?;:…]*(?<closer>[”’)\]])/u.exec(text.slice(end, end + 6));
    const closer = match?.groups?.['closer'];
    if (match === null || closer === undefined || !isOpen(text.slice(start, end), closer)) break;
    end += match[0].length;
  }
  return { start, end };
}

/** Whether a text opens a mark that it does not close. */
function isOpen(text: string, closer: string): boolean {
  const opener = closers[closer] ?? '';
  // An apostrophe looks like a closing mark; only one that no letter follows closes.
  const closing = closer === '’' ? (text.match(/’(?!\p{L})/gu) ?? []).length : text.split(closer).length - 1;
  return text.split(opener).length - 1 > closing;
}
