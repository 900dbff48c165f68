/** Opens the search’s files in Node, with Pagefind’s own search, for tests and for measuring. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createSearch, type Search } from '../../search.ts';
import { openTables } from '../../tables/library-tables.ts';
import { tablesFolder } from '../open-in-browser.ts';
import { pagefindWords } from '../pagefind-words.ts';
import type { Pagefind } from '../pagefind.ts';
import { siteAddressOf } from '../wasm-file.ts';

interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    language: string;
  }): Pagefind & { init(): Promise<void> };
}

/**
 * @param folder where the files are, as an absolute path
 * @param onFetch called for each file that is read, with its size in bytes as it is on the disk
 */
export async function openInNode(
  folder: string,
  language: string,
  onFetch: (path: string, content: Uint8Array) => void = () => undefined,
): Promise<Search> {
  const basePath = `${folder.replace(/\/$/, '')}/`;
  const read = async (path: string): Promise<Buffer> => {
    const bytes = await readFile(path);
    onFetch(path.slice(basePath.length), bytes);
    return bytes;
  };
  const webFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = siteAddressOf(input instanceof Request ? input.url : input.toString());
    if (!address.startsWith(basePath) && !address.startsWith('file:')) return webFetch(input, init);
    const path = (address.startsWith('file:') ? fileURLToPath(address) : address).replace(/\?.*$/, '');
    return new Response(new Uint8Array(await read(path)));
  };
  const module = (await import(pathToFileURL(`${basePath}pagefind.js`).href)) as PagefindModule;
  const instance = module.createInstance({ basePath, baseUrl: '/', language });
  await instance.init();
  const loadTable = async (name: string): Promise<unknown> =>
    JSON.parse((await read(`${basePath}${tablesFolder}/${name}`)).toString('utf8'));
  return createSearch(pagefindWords(instance), await openTables(loadTable));
}
