/** Opens an index of Pagefind in a browser or a worker of one. */
import type { SearchIndex } from '../search-index.ts';
import { pagefindIndex } from './pagefind-index.ts';
import type { Pagefind } from './pagefind.ts';

interface PagefindModule {
  createInstance(options: { basePath: string; metaCacheTag: string }): Pagefind & { init(): Promise<void> };
}

/** @param folder address of the index's folder, with a slash at its end */
export async function openInBrowser(folder: string): Promise<SearchIndex> {
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  // The tag stands in for the time of day, which would make the address a new one on every visit.
  const instance = module.createInstance({ basePath: folder, metaCacheTag: '1' });
  await instance.init();
  return pagefindIndex(instance);
}

/** How many records the index has, where a response is the file that says so; else null. */
export async function recordCountIn(response: Response): Promise<number | null> {
  if (!response.url.includes('pagefind-entry.json')) return null;
  const { languages } = (await response.clone().json()) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
}
