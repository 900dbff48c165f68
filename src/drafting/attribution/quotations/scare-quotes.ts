import type { Quotation } from './quotations.ts';

/** A quotation with no cue and fewer words than this is taken for a term or irony. */
const fewestSpokenWords = 3;
/** Inside a sentence of the reporter that has no cue, one with fewer words than this is. */
const fewestWordsInSentence = 4;
/** A title of a work is no longer than this. */
const longestTitle = 10;
/** Only so many code units of a quotation are looked at: enough for the longest title. */
const longestLook = 80;

/** A word or two in quotation marks inside a sentence of the reporter's: a term, a nickname, irony. */
export function isScareQuote(text: string, quotation: Quotation): boolean {
  if (isSetApart(text, quotation)) return false;
  return (
    isShort(text, quotation) ||
    (wordsOf(text, quotation).length < fewestWordsInSentence && !isPunctuatedLikeSentence(text, quotation))
  );
}

/** Too short to be speech unless it is punctuated like a sentence. */
export function isShort(text: string, quotation: Quotation): boolean {
  return wordsOf(text, quotation).length < fewestSpokenWords && !isPunctuatedLikeSentence(text, quotation);
}

/** Whether a quotation is the title of a work, as in "The Long Road"; nobody speaks then. */
export function namesAWork(text: string, quotation: Quotation): boolean {
  const words = wordsOf(text, quotation).map((word) => word.replace(/^[^\p{L}]+/u, ''));
  const capitalized = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const long = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word)).length;
  return words.length <= longestTitle && capitalized === long;
}

/** A quotation after a comma or a colon is set apart as someone's words. */
function isSetApart(text: string, { start }: Quotation): boolean {
  return /[,:] $/.test(text.slice(Math.max(0, start - 2), start));
}

function isPunctuatedLikeSentence(text: string, { inner }: Quotation): boolean {
  return /^\p{Lu}/u.test(text.slice(inner.start, inner.start + 2)) && /[.?!,…—–-]/.test(text.charAt(inner.end - 1));
}

function wordsOf(text: string, { inner }: Quotation): string[] {
  const words = text.slice(inner.start, Math.min(inner.end, inner.start + longestLook)).match(/\S+/g) ?? [];
  return words.slice(0, longestTitle + 1);
}
