/** Quotation marks in a claim's own words. */

/** A quotation: opening mark, words, closing mark. Curly double marks only; the importer makes straight ones curly. */
const quotation = /“([^“”]*)”/gu;

/** The same, or one that the end of the text leaves open. */
const openQuotation = /“([^“”]*)(?:”|$)/gu;

/**
 * The words inside each pair of quotation marks, in order, without the marks.
 *
 * @param mayStayOpen whether the text ends its paragraph: newspapers do not close a quotation there that continues in the next
 */
export function quotationsIn(text: string, mayStayOpen = false): string[] {
  return [...text.matchAll(mayStayOpen ? openQuotation : quotation)]
    .map((match) => (match[1] ?? '').trim())
    .filter((words) => words !== '');
}

/** What is left of a text when its quotations are taken out: letters and digits, or nothing. */
export function wordsOutsideQuotations(text: string, mayStayOpen = false): string {
  return text
    .replace(mayStayOpen ? openQuotation : quotation, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
