/** The part of Pagefind's browser API that the search uses. */
import type { StoredRecord } from '../search-index.ts';

export interface Result {
  id: string;
  /** Places of matching words in the record's content. */
  words: number[];
  data(): Promise<StoredRecord>;
}

export type Filters = Record<string, unknown>;

export interface Results {
  results: Result[];
  /** For each filter that is loaded, how many of the results have each value. */
  filters: Partial<Record<string, Record<string, number>>>;
}

export interface Pagefind {
  search(term: string, options?: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> }): Promise<Results>;
  /** Loads what a search would need. */
  preload(term: string, options?: { filters?: Filters }): Promise<unknown>;
}
