/**
 * The search as the worker runs it. A file of the index that cannot be fetched is noticed here, because Pagefind itself
 * passes over it and finds less.
 */
import type { Answer, Engine, Question } from '../../search/engine.ts';
import { facetKeys } from '../../search/facets.ts';

/** Up to as many records every facet is fetched at once: together they are then smaller than a picture. */
const smallLibrary = 4000;

type Fetch = typeof globalThis.fetch;

export interface SearchService {
  /** Stands in for the global `fetch`, which Pagefind calls. */
  fetch: Fetch;
  /** @throws where a file of the index cannot be fetched; the next question then opens the index anew */
  answer(question: Question, index: string): Promise<Answer>;
}

/**
 * @param fetchFile fetches over the network
 * @param openEngine opens the index in this folder; what it fetches goes through the service’s `fetch`
 */
export function createSearchService(fetchFile: Fetch, openEngine: (index: string) => Promise<Engine>): SearchService {
  let engine: Promise<Engine> | null = null;
  let recordCount = 0;
  /** Why a file could not be fetched. */
  let failure: string | null = null;

  return {
    async fetch(input, init) {
      try {
        const response = await fetchFile(input, init);
        if (!response.ok) throw new Error(`${String(response.status)} ${response.url}`);
        if (response.url.includes('pagefind-entry.json')) recordCount = recordsIn(await response.clone().json());
        return response;
      } catch (error) {
        failure = String(error);
        throw error;
      }
    },
    async answer(question, index) {
      engine ??= openEngine(index);
      try {
        const opened = await engine;
        const open = recordCount <= smallLibrary ? facetKeys : question.open;
        const answer = await opened.answer({ ...question, open });
        if (failure !== null) throw new Error(failure);
        return answer;
      } catch (error) {
        engine = null;
        failure = null;
        throw error;
      }
    },
  };
}

/** How many records an index has, by its entry file. */
function recordsIn(entry: unknown): number {
  const { languages } = entry as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
}
