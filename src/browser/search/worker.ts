/**
 * The search off the page's own thread, so that typing never waits for it. Here a file of the index that cannot be
 * fetched is noticed: Pagefind itself passes over it and finds less.
 */
import { createSearch, type Search, type SearchRequest } from '../../search/search.ts';
import { facetKeys } from '../../search/facets.ts';
import { openInBrowser, recordCountIn } from '../../search/pagefind/open-in-browser.ts';

/** Up to as many records every facet is fetched at once: together they are then smaller than a picture. */
const smallLibrary = 4000;

let search: Promise<Search> | null = null;
let records = 0;
let failed: string | null = null;

const overWeb = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (input, init) => {
  try {
    const response = await overWeb(input, init);
    if (!response.ok) throw new Error(`${String(response.status)} ${response.url}`);
    records = (await recordCountIn(response)) ?? records;
    return response;
  } catch (error) {
    failed = String(error);
    throw error;
  }
};

const open = async (folder: string) => createSearch(await openInBrowser(folder));

addEventListener('message', ({ data }: MessageEvent<{ id: number; question: SearchRequest; index: string }>) => {
  const { id, question, index } = data;
  search ??= open(index);
  search
    .then(async (opened) => {
      const answer = await opened.answer({ ...question, open: records <= smallLibrary ? facetKeys : question.open });
      if (failed !== null) throw new Error(failed);
      postMessage({ id, answer });
    })
    .catch((error: unknown) => {
      search = null;
      failed = null;
      postMessage({ id, error: String(error) });
    });
});
