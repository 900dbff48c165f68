/** The words of a text, as a set: a list of words reads best as one text. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
