/** Builds the index of words with Pagefind, in memory. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { WordRecord } from '../../word-index.ts';
import type { IndexFile } from './index-file.ts';
import { siteAddressOf } from '../wasm-file.ts';
import { numberRecords } from './number-records.ts';

/** What Pagefind would write beside the index: interfaces of its own and a worker, none of which the site uses. */
const unusedFiles = /^pagefind-(?!entry)/;

/**
 * One index for all records, in one language: a search looks into one index only.
 *
 * @param language of most of them, as two letters
 * @returns its files, by path
 * @throws where Pagefind reports an error, which it does in its answers
 */
export async function buildIndex(records: readonly WordRecord[], language: string): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    throwErrors(errors, 'The search index cannot be begun.');
    if (index === undefined) throw new Error('Pagefind gave no index and no error.');
    for (const [number, { content }] of records.entries()) {
      // The number makes records apart that have the same words.
      const added = await index.addCustomRecord({ url: String(number), content, language });
      throwErrors(added.errors, `The search index cannot take record ${String(number)}.`);
    }
    const { files, errors: last } = await index.getFiles();
    throwErrors(last, 'The search index cannot be finished.');
    // Where Pagefind has a stemmer for the language, its search without stemming is never fetched.
    const hasStemmer = files.some(({ path }) => path === `wasm.${language}.pagefind`);
    const usedFiles = files.filter(
      ({ path }) => !unusedFiles.test(path) && !(hasStemmer && path === 'wasm.unknown.pagefind'),
    );
    return numberRecords(usedFiles)
      .map(wasmForHosts)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

/** The program of WebAssembly, unpacked. Pagefind takes it as it is, for the signature that it begins with. */
function wasmForHosts({ path, content }: IndexFile): IndexFile {
  const sitePath = siteAddressOf(path);
  return sitePath === path ? { path, content } : { path: sitePath, content: gunzipSync(content) };
}

function throwErrors(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}\n  ${errors.join('\n  ')}`);
}
