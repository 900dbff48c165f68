/** All that a library is searched with, as files: the index of words, and the tables beside it. */
import type { Library } from '../../../model/reading.ts';
import type { Head } from '../../tables/format.ts';
import { searchData } from '../../tables/write-tables.ts';
import { tablesFolder } from '../open-in-browser.ts';
import { buildIndex } from './build-index.ts';
import type { IndexFile } from './index-file.ts';

/** @returns files by path, in the order of their paths */
export async function searchFiles(library: Library): Promise<IndexFile[]> {
  const { records, tables } = searchData(library);
  const head = tables.get('head.json') as Head;
  const words = await buildIndex(records, head.language);
  const files = [...tables].map(([name, table]) => ({
    path: `${tablesFolder}/${name}`,
    content: Buffer.from(JSON.stringify(table)),
  }));
  return [...words, ...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
