/** The part of Pagefind's browser API that the search uses, and the fragment that it stores for each record. */

export interface Fragment {
  /** Address of the record, the site's base path before it. */
  url: string;
  content: string;
  filters: Partial<Record<string, string[]>>;
  meta: Partial<Record<string, string>>;
}

export interface Hit {
  id: string;
  /** Places of matching words in the fragment's content. */
  words: number[];
  data(): Promise<Fragment>;
}

export type Filters = Record<string, unknown>;

export interface Hits {
  results: Hit[];
  /** For each facet that is loaded, how many of the results have each value. */
  filters: Partial<Record<string, Record<string, number>>>;
}

export interface Pagefind {
  search(term: string, options?: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> }): Promise<Hits>;
  /** Loads what a search would need. */
  preload(term: string, options?: { filters?: Filters }): Promise<unknown>;
}
