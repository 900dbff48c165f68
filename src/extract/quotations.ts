/** Quotation marks in a claim's own words. */

/** A quotation: opening mark, words, closing mark. Curly double marks only; the importer makes straight ones curly. */
const quotation = /“([^“”]*)”/gu;

/** The words inside each pair of quotation marks, in order, without the marks. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(quotation)].map((match) => (match[1] ?? '').trim()).filter((words) => words !== '');
}

/** What is left of a text when its quotations are taken out: letters and digits, or nothing. */
export function outsideQuotations(text: string): string {
  return text
    .replace(quotation, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
