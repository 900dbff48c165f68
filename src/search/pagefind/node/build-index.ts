/** Builds the index with Pagefind, in memory. */
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../records.ts';
import type { IndexFile } from './index-file.ts';
import { sortIndex } from './sort-index.ts';

/** What Pagefind would write beside the index: interfaces of its own and a worker, none of which the site uses. */
const unusedFiles = /^pagefind-(?!entry)/;

/**
 * From Pagefind 1.6 on, up to this many records share a file; earlier versions ignore the option, which their types do not
 * have.
 */
const fragmentOptions: object = { maxFragments: 200 };

/**
 * One index for all records, in the language of most of them: a search looks into one index only.
 *
 * @returns its files, by path
 * @throws where Pagefind reports an error, which it does in its answers
 */
export async function buildIndex(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const language = commonLanguage(records);
  try {
    const { index, errors } = await createIndex({ forceLanguage: language, ...fragmentOptions });
    throwErrors(errors, 'The search index cannot be begun.');
    if (index === undefined) throw new Error('Pagefind gave no index and no error.');
    for (const record of records) {
      const added = await index.addCustomRecord({ ...record, filters: withoutEmptyFilters(record.filters), language });
      throwErrors(added.errors, `The search index cannot take ${record.url}.`);
    }
    const { files, errors: last } = await index.getFiles();
    throwErrors(last, 'The search index cannot be finished.');
    // Where Pagefind has a stemmer for the language, its search without stemming is never fetched.
    const hasStemmer = files.some(({ path }) => path === `wasm.${language}.pagefind`);
    const usedFiles = files.filter(
      ({ path }) => !unusedFiles.test(path) && !(hasStemmer && path === 'wasm.unknown.pagefind'),
    );
    return sortIndex(usedFiles).sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

/** Two letters of the language that most records are in; English where there are none. */
function commonLanguage(records: readonly SearchRecord[]): string {
  const counts = new Map<string, number>();
  for (const { language } of records) {
    const short = language.split('-')[0] ?? 'en';
    counts.set(short, (counts.get(short) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

function withoutEmptyFilters(filters: SearchRecord['filters']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).filter((entry) => entry[1].length > 0));
}

function throwErrors(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}\n  ${errors.join('\n  ')}`);
}
