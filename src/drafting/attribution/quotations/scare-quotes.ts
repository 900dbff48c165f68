import type { Quotation } from './quotations.ts';

/** A quotation of fewer words than this, with no cue, is taken for a term or irony. */
const fewestSpokenWords = 3;
/** Inside a sentence of the reporter's that has no cue, a term can be longer. */
const fewestWordsInSentence = 4;
/** A title of a work is no longer than this. */
const longestTitle = 10;
/** Code units looked at: enough for the longest title. */
const longestLook = 80;

/** A word or two in quotation marks inside a sentence of the reporter's: a term, a nickname, irony. */
export function isScareQuote(text: string, quotation: Quotation): boolean {
  if (setApart(text, quotation)) return false;
  return isShort(text, quotation) || (wordsOf(text, quotation).length < fewestWordsInSentence && !isWhole(text, quotation));
}

/** Too short to be speech unless it is punctuated like a sentence. */
export function isShort(text: string, quotation: Quotation): boolean {
  return wordsOf(text, quotation).length < fewestSpokenWords && !isWhole(text, quotation);
}

/** "The Long Road": a work is named, nobody speaks. */
export function namesAWork(text: string, quotation: Quotation): boolean {
  const words = wordsOf(text, quotation).map((word) => word.replace(/^[^\p{L}]+/u, ''));
  const large = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const long = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word)).length;
  return words.length <= longestTitle && large === long;
}

/** A quotation after a comma or a colon is set apart as someone's words. */
function setApart(text: string, { start }: Quotation): boolean {
  return /[,:] $/.test(text.slice(Math.max(0, start - 2), start));
}

function isWhole(text: string, { inner }: Quotation): boolean {
  return /^\p{Lu}/u.test(text.slice(inner.start, inner.start + 2)) && /[.?!,…—–-]/.test(text.charAt(inner.end - 1));
}

function wordsOf(text: string, { inner }: Quotation): string[] {
  const words = text.slice(inner.start, Math.min(inner.end, inner.start + longestLook)).match(/\S+/g) ?? [];
  return words.slice(0, longestTitle + 1);
}
