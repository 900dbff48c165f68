/** The part of Pagefind's browser API that the search uses. */
export interface Result {
  /** `<language>_<number>`: the index is written so that the number is the record’s. */
  id: string;
  /** Positions of matching words in the record’s content. */
  words: number[];
}

export interface Pagefind {
  search(term: string): Promise<{ results: Result[] }>;
}
