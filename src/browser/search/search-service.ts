/**
 * The search as the worker runs it. A file of the index that cannot be fetched is noticed here, because Pagefind itself
 * passes over it and finds less.
 */
import { siteAddressOf } from '../../search/pagefind/wasm-file.ts';
import { listenTo } from '../../offline/silence.ts';
import type { SearchResponse, Search, SearchRequest } from '../../search/search.ts';

type Fetch = typeof globalThis.fetch;

export interface SearchService {
  /** Stands in for the global `fetch`, which Pagefind calls. */
  fetch: Fetch;
  /** @throws where a file of the index cannot be fetched; the next question then opens the index anew */
  answer(question: SearchRequest, index: string): Promise<SearchResponse>;
}

/**
 * @param fetchFile fetches over the network
 * @param openSearch opens the index in this folder; what it fetches goes through the service’s `fetch`
 * @param onPart called with each part of a file that comes
 */
export function createSearchService(
  fetchFile: Fetch,
  openSearch: (index: string) => Promise<Search>,
  onPart: () => void = () => undefined,
): SearchService {
  let search: Promise<Search> | null = null;
  /** Why a file could not be fetched. */
  let failure: string | null = null;

  return {
    async fetch(input, init) {
      try {
        const response = await fetchFile(input instanceof Request ? input : siteAddressOf(input.toString()), init);
        if (!response.ok) throw new Error(`${String(response.status)} ${response.url}`);
        onPart();
        return listenTo(response, onPart);
      } catch (error) {
        failure = String(error);
        throw error;
      }
    },
    async answer(question, index) {
      search ??= openSearch(index);
      try {
        const opened = await search;
        const answer = await opened.answer(question);
        if (failure !== null) throw new Error(failure);
        return answer;
      } catch (error) {
        search = null;
        failure = null;
        throw error;
      }
    },
  };
}
