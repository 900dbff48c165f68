/** For tests: an answer of the search that found nothing, each of whose fields a test may choose. */
import type { SearchResponse } from '../../search/search.ts';

export function sampleAnswer(fields: Partial<SearchResponse> = {}): SearchResponse {
  return {
    total: 0,
    results: [],
    places: [],
    counts: {},
    values: {},
    library: { claims: 0, speakers: 0, readings: 0 },
    unknownIds: [],
    suggestions: [],
    unknownWords: [],
    relaxations: [],
    lookedThrough: null,
    ...fields,
  };
}
