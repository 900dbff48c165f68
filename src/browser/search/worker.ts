/**
 * The search off the page's own thread, so that typing never waits for it. Here a file of the index that cannot be
 * fetched is noticed: Pagefind itself passes over it and finds less.
 */
import { createEngine, type Engine, type Question } from '../../search/engine.ts';
import { facetKeys } from '../../search/facets.ts';
import type { Pagefind } from '../../search/pagefind.ts';

interface PagefindModule {
  createInstance(options: { basePath: string; metaCacheTag: string }): Pagefind & { init(): Promise<void> };
}

/** Up to as many records every facet is fetched at once: together they are then smaller than a picture. */
const smallLibrary = 4000;

let engine: Promise<Engine> | null = null;
let records = 0;
let failed: string | null = null;

const overWeb = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (input, init) => {
  try {
    const response = await overWeb(input, init);
    if (!response.ok) throw new Error(`${String(response.status)} ${response.url}`);
    if (response.url.includes('pagefind-entry.json')) records = countOf(await response.clone().json());
    return response;
  } catch (error) {
    failed = String(error);
    throw error;
  }
};

function countOf(entry: unknown): number {
  const { languages } = entry as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
}

async function open(index: string): Promise<Engine> {
  const module = (await import(/* @vite-ignore */ `${index}pagefind.js`)) as PagefindModule;
  // The tag stands in for the time of day, which would make the address a new one on every visit.
  const instance = module.createInstance({ basePath: index, metaCacheTag: '1' });
  await instance.init();
  return createEngine(instance);
}

addEventListener('message', ({ data }: MessageEvent<{ id: number; question: Question; index: string }>) => {
  const { id, question, index } = data;
  engine ??= open(index);
  engine
    .then(async (opened) => {
      const answer = await opened.answer({ ...question, open: records <= smallLibrary ? facetKeys : question.open });
      if (failed !== null) throw new Error(failed);
      postMessage({ id, answer });
    })
    .catch((error: unknown) => {
      engine = null;
      failed = null;
      postMessage({ id, error: String(error) });
    });
});
