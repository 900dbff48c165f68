/** For tests: an answer of the search that found nothing, each of whose fields a test may choose. */
import type { Answer } from '../../search/engine.ts';

export function sampleAnswer(fields: Partial<Answer> = {}): Answer {
  return {
    total: 0,
    results: [],
    places: [],
    counts: {},
    values: {},
    strangers: [],
    suggestions: [],
    unknown: [],
    ways: [],
    lookedThrough: null,
    ...fields,
  };
}
