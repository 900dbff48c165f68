/** Opens the search’s files in a browser or a worker of one. */
import { createSearch, type Search } from '../search.ts';
import { openTables } from '../tables/library-tables.ts';
import { pagefindWords } from './pagefind-words.ts';
import type { Pagefind } from './pagefind.ts';

/** The folder of the tables, in that of the index. */
export const tablesFolder = 'tables';

interface PagefindModule {
  createInstance(options: { basePath: string; metaCacheTag: string }): Pagefind & { init(): Promise<void> };
}

/** @param folder address of the index’s folder, with a slash at its end */
export async function openInBrowser(folder: string): Promise<Search> {
  const loadTable = async (name: string): Promise<unknown> => (await fetch(`${folder}${tablesFolder}/${name}`)).json();
  const openWords = async () => {
    const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
    // The tag stands in for the time of day, which would make the address a new one on every visit.
    const instance = module.createInstance({ basePath: folder, metaCacheTag: '1' });
    await instance.init();
    return pagefindWords(instance);
  };
  const [words, tables] = await Promise.all([openWords(), openTables(loadTable)]);
  return createSearch(words, tables);
}
