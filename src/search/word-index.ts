/**
 * What the search asks of the index of words, whichever program keeps it. `pagefind/` is the one folder that knows
 * Pagefind; another engine is another folder that gives this.
 */

/** Positions of words by record; records are numbered from 0, in the order in which they were given to the index. */
export type Hits = ReadonlyMap<number, readonly number[]>;

export interface WordIndex {
  /** In which records a word or an inflection of it stands, each with one position at least. */
  exact(word: string): Promise<Hits>;
  /**
   * Where words stand that begin with this one. For a beginning that no word has an engine may give other words: whoever
   * asks looks at the text.
   */
  beginning(word: string): Promise<Hits>;
}

/** A record as the index takes it. */
export interface WordRecord {
  content: string;
  /** Language tag of the text. */
  language: string;
}
