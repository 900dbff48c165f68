import type { Quotation } from './quotations.ts';

/** The first letter is kept large or small: a sentence may begin with the quotation. */
const sentenceStart = /[\p{Lu}\p{N}[(‘'….$]/u;
/** A quotation ends its sentence where the mark of its last word does. */
const closingPunctuation = /[.,!?…;:—–-]/;
const strayMarks = /[“”]/g;

/**
 * The text with the words of every quotation struck out (“Xxxx.”), in as many code units, so that offsets stay. What
 * is said in quotation marks is then neither taken for the reporter's words nor split into sentences. Stray marks
 * are blanked, so that a mark in the masked text always bounds a quotation.
 */
export function maskQuotations(text: string, quotations: readonly Quotation[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, inner } of quotations) {
    const width = end - start - 2;
    const last = text.charAt(inner.end - 1);
    const kept = width > 0 && closingPunctuation.test(last) ? last : '';
    const first = width > kept.length && sentenceStart.test(text.charAt(inner.start)) ? 'X' : '';
    const filler = 'x'.repeat(width - kept.length - first.length);
    pieces.push(text.slice(at, start).replace(strayMarks, ' '), '“', first, filler, kept, '”');
    at = end;
  }
  pieces.push(text.slice(at).replace(strayMarks, ' '));
  return pieces.join('');
}
