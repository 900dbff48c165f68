/**
 * What the search asks of an index, whichever program keeps it. `pagefind/` is the one folder that knows Pagefind; another
 * engine is another folder that gives these.
 */
import type { FacetKey } from './facets.ts';
import type { Query } from './query.ts';

/** A record as the index stores it. */
export interface StoredRecord {
  /** Address of the record, the site's base path before it. */
  url: string;
  content: string;
  /** Values by facet. */
  filters: Partial<Record<string, string[]>>;
  meta: Partial<Record<string, string>>;
}

/** A record that matches. */
export interface Match {
  /** Places of matching words in the record's content. */
  words: number[];
  load(): Promise<StoredRecord>;
}

export interface Matches {
  /** Best first; in reading order where the query is empty. */
  matches: Match[];
  /** For each facet that is loaded, how many of the matches have each value. */
  counts: Partial<Record<string, Record<string, number>>>;
}

/** For each facet the values of which one must be there; a facet that is not named allows any. */
export type FacetFilters = Partial<Record<FacetKey, readonly string[]>>;

export interface SearchIndex {
  /** Words of the query that no record has, not even as a beginning. */
  unknownWords(query: Query): Promise<string[]>;
  /**
   * Claims that hold all words of the query; all claims where it is empty. Whether a phrase stands word for word is not
   * looked at yet.
   */
  findClaims(query: Query, filters?: FacetFilters): Promise<Matches>;
  /** Sections and readings that hold all words of the query. */
  findPlaces(query: Query, filters?: FacetFilters): Promise<Matches>;
  /** Every value of these facets, with how many claims have it. */
  loadFacets(facets: readonly FacetKey[]): Promise<Partial<Record<string, Record<string, number>>>>;
}
