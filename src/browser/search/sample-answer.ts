/** For tests: an answer of the search that found nothing, each of whose fields a test may choose. */
import type { SearchResponse } from '../../search/search.ts';

export function sampleAnswer(fields: Partial<SearchResponse> = {}): SearchResponse {
  return {
    total: 0,
    results: [],
    places: [],
    counts: {},
    values: {},
    unknownIds: [],
    suggestions: [],
    unknownWords: [],
    relaxations: [],
    lookedThrough: null,
    ...fields,
  };
}
