import type { Quotation } from './quotations.ts';

/** A quotation ends its sentence where the mark of its last word does. */
/** The first letter is kept large or small: a sentence may begin with the quotation. */
const STARTS_LARGE = /[\p{Lu}\p{N}[(‘'….$]/u;
const LAST_WORD_MARK = /[.,!?…;:—–-]/;

/**
 * The text with the words of every quotation struck out, in as many code units, so that offsets stay. What
 * is said in quotation marks is then neither taken for the reporter's words nor split into sentences; only the last mark is kept.
 */
export function maskQuotations(text: string, quotations: readonly Quotation[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, inner } of quotations) {
    const last = text.charAt(inner.end - 1);
    const kept = inner.end > inner.start && LAST_WORD_MARK.test(last) ? last : '';
    const closing = inner.end < end ? '”' : '';
    const width = Math.max(0, end - start - 1 - kept.length - closing.length);
    const first = width > 0 && STARTS_LARGE.test(text.charAt(inner.start)) ? 'X' : '';
    pieces.push(text.slice(at, start), '“', first, 'x'.repeat(width - first.length), kept, closing);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
