/** Words that stand in a draft’s record where its article does not tell. A reviewed reading has none of them. */

/** Byline, newspaper and rights holder of a draft whose article names none. */
export const notGiven = 'Not given';

/** Summary of a draft. */
export const summaryToWrite = 'An imported article. Write here in two sentences what it is about.';

/** Whether a value still asks to be filled in. */
export function isPlaceholder(value: string): boolean {
  return value.trim().toLowerCase() === notGiven.toLowerCase() || /(?:^|[.!?]\s+)Write here\b/iu.test(value);
}
