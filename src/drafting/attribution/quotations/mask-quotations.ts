import type { Quotation } from './quotations.ts';
import { namesAWork } from './scare-quotes.ts';

/** First characters that may begin a sentence; whether the masked quotation begins so is kept. */
const sentenceStart = /[\p{Lu}\p{N}[(‘'….$]/u;
/** Punctuation after the last word of a quotation, which may end the sentence; it is kept. */
const closingPunctuation = /[.,!?…;:—–-]/;
const strayMarks = /[“”]/g;

/**
 * The text with the words of every quotation replaced by as many letters x (“Xxxx.”; “Txxx” where all of them have capitals,
 * as in the title of a work), so that offsets stay the same. Quoted
 * words are then not taken for the reporter's and not split into sentences. Marks that belong to no quotation become
 * spaces, so that every mark in the masked text begins or ends a quotation.
 */
export function maskQuotations(text: string, quotations: readonly Quotation[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const quotation of quotations) {
    const { start, end, inner } = quotation;
    const width = end - start - 2;
    const last = text.charAt(inner.end - 1);
    const kept = width > 0 && closingPunctuation.test(last) ? last : '';
    const opening = isTitle(text, quotation) ? 'T' : 'X';
    const first = width > kept.length && sentenceStart.test(text.charAt(inner.start)) ? opening : '';
    const filler = 'x'.repeat(width - kept.length - first.length);
    pieces.push(text.slice(at, start).replace(strayMarks, ' '), '“', first, filler, kept, '”');
    at = end;
  }
  pieces.push(text.slice(at).replace(strayMarks, ' '));
  return pieces.join('');
}

/** Two sentences are no title: “Go. Now!” */
function isTitle(text: string, quotation: Quotation): boolean {
  return namesAWork(text, quotation) && !/[.!?…]\s/.test(text.slice(quotation.inner.start, quotation.inner.end));
}
