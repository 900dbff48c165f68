/** Opens an index in Node, with Pagefind's own search, for tests and for measuring. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Pagefind } from '../pagefind.ts';

interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    language: string;
  }): Pagefind & { init(): Promise<void> };
}

/**
 * @param folder where the index's files are, as an absolute path
 * @param onFetch called for each file that is read, with its size in bytes; the files are compressed already
 */
export async function openInNode(
  folder: string,
  language: string,
  onFetch: (path: string, bytes: number) => void = () => undefined,
): Promise<Pagefind> {
  const basePath = `${folder.replace(/\/$/, '')}/`;
  const webFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input.toString();
    if (!address.startsWith(basePath) && !address.startsWith('file:')) return webFetch(input, init);
    const path = (address.startsWith('file:') ? fileURLToPath(address) : address).replace(/\?.*$/, '');
    const bytes = await readFile(path);
    onFetch(path.slice(basePath.length), bytes.length);
    return new Response(bytes);
  };
  const module = (await import(pathToFileURL(`${basePath}pagefind.js`).href)) as PagefindModule;
  const instance = module.createInstance({ basePath, baseUrl: '/', language });
  await instance.init();
  return instance;
}
