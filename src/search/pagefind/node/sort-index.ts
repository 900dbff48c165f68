/**
 * Puts an index in a fixed order, so that the same records give the same bytes. Pagefind writes the values of a filter,
 * and the list of filters, in the order of a hash table, which is another one in every run. Its file names are hashes of
 * the content, so the files that are sorted get new names, wherever they are named.
 *
 * The files of an index are gzip of a signature and CBOR:
 * - `filter/<language>_<hash>.pf_filter`: [name of the filter, [[value, records], …]]
 * - `pagefind.<language>_<hash>.pf_meta`: […, [[name of the filter, <language>_<hash>], …], …]
 * - `pagefind-entry.json`, which is JSON, names the meta file of each language
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from './index-file.ts';
import { isList, listBytes, readList, readText, type CborList } from './cbor.ts';

/** The Pagefind whose files this was written for and tested with. */
const knownVersion = '1.5.2';

const signature = Buffer.from('pagefind_dcd');
const entryPath = 'pagefind-entry.json';
const filterPath = /^filter\/(\w+)\.pf_filter$/;
const metaPath = /^pagefind\.(\w+)\.pf_meta$/;

/** New names of files by the old ones, without folder and ending. */
type NewNames = Map<string, string>;

/**
 * The files with filters in alphabetical order, renamed to match.
 *
 * @throws where a file is not built as Pagefind builds it: which, what was expected, and which Pagefind this is for
 */
export function sortIndex(files: readonly IndexFile[]): IndexFile[] {
  const version = versionOf(files);
  const names: NewNames = new Map();
  const change = (pattern: RegExp, changed: (file: IndexFile) => IndexFile) => (file: IndexFile) =>
    pattern.test(file.path) ? explained(file, version, changed) : file;
  // Each step changes the names that the next one looks for.
  const filtersSorted = files.map(change(/\.pf_filter$/, (file) => sortFilter(file, names)));
  const filters = [...names.keys()];
  const metaSorted = filtersSorted.map(change(/\.pf_meta$/, (file) => sortMeta(file, filters, names)));
  const metas = [...names.keys()].slice(filters.length);
  return metaSorted.map(change(/^pagefind-entry\.json$/, (file) => renameMetas(file, metas, names)));
}

/** The values in the order of their bytes. */
function sortFilter({ path, content }: IndexFile, names: NewNames): IndexFile {
  const filter = readList(unpack(content));
  const values = readList(itemAt(filter, 1));
  for (const value of values.items) readText(itemAt(readList(value), 0));
  filter.items[1] = listBytes(sorted(values));
  const bytes = listBytes(filter);
  return { path: `filter/${renamed(nameIn(path, filterPath), bytes, names)}.pf_filter`, content: pack(bytes) };
}

/** The list of filters in the order of their bytes, with their new names. */
function sortMeta({ path, content }: IndexFile, filters: readonly string[], names: NewNames): IndexFile {
  const meta = readList(unpack(content));
  const language = languageOf(nameIn(path, metaPath));
  const own = filters.filter((name) => languageOf(name) === language);
  const missing = new Set(own);
  meta.items = meta.items.map((item) => {
    const list = isList(item) ? readList(item) : null;
    const named = list?.items.flatMap((pair) => fileNamedBy(pair) ?? []).filter((name) => own.includes(name)) ?? [];
    if (list === null || named.length === 0) return item;
    for (const name of named) missing.delete(name);
    list.items = list.items.map((pair) => replaceNames(pair, own, names));
    return listBytes(sorted(list));
  });
  if (missing.size > 0) throw new RangeError(`it does not name the filters ${[...missing].join(', ')}`);
  const bytes = listBytes(meta);
  return { path: `pagefind.${renamed(nameIn(path, metaPath), bytes, names)}.pf_meta`, content: pack(bytes) };
}

/** The entry with the new names of the meta files. */
function renameMetas({ path, content }: IndexFile, metas: readonly string[], names: NewNames): IndexFile {
  const text = Buffer.from(content).toString('utf8');
  const missing = metas.filter((name) => !text.includes(name));
  if (missing.length > 0) throw new RangeError(`it does not name ${missing.join(', ')}`);
  return { path, content: replaceNames(content, metas, names) };
}

/** The name of a file in a pair of a filter’s name and its file’s; null where the item is something else. */
function fileNamedBy(item: Uint8Array): string | null {
  if (!isList(item)) return null;
  const [, name] = readList(item).items;
  try {
    return name === undefined ? null : readText(name);
  } catch {
    return null; // a list of something else, such as the numbers of records
  }
}

/** New names are as long as the old ones, so no length around them changes. */
function replaceNames(bytes: Uint8Array, from: readonly string[], names: NewNames): Buffer {
  let text = Buffer.from(bytes).toString('latin1');
  for (const name of from) text = text.replaceAll(name, names.get(name) ?? name);
  return Buffer.from(text, 'latin1');
}

/** Gives a file a name after its bytes, and notes it. */
function renamed(name: string, bytes: Uint8Array, names: NewNames): string {
  const [language = '', hash = ''] = name.split('_');
  const next = `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, hash.length)}`;
  names.set(name, next);
  return next;
}

function nameIn(path: string, pattern: RegExp): string {
  const name = pattern.exec(path)?.[1];
  if (name === undefined) throw new RangeError(`its name does not match ${String(pattern)}`);
  return name;
}

const languageOf = (name: string) => name.split('_')[0] ?? '';

const sorted = ({ header, items }: CborList): CborList => ({
  header,
  items: items.toSorted((a, b) => Buffer.compare(a, b)),
});

function itemAt({ items }: CborList, index: number): Uint8Array {
  const item = items[index];
  if (item === undefined) throw new RangeError(`it holds a list of ${String(items.length)} where a longer is expected`);
  return item;
}

function unpack(content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature))
    throw new RangeError(`it does not begin with “${signature.toString()}”`);
  return bytes.subarray(signature.length);
}

function pack(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
}

/** @throws where there is no entry, so that nothing would lead to the renamed files */
function versionOf(files: readonly IndexFile[]): string {
  const entry = files.find(({ path }) => path === entryPath);
  if (entry === undefined) throw faultIn(entryPath, 'unknown', 'it is not there');
  return explained(entry, 'unknown', ({ content }) => {
    const { version } = JSON.parse(Buffer.from(content).toString('utf8')) as { version?: unknown };
    if (typeof version !== 'string') throw new RangeError('it does not tell the version of Pagefind');
    return version;
  });
}

/** Runs `work` on a file; where it fails, the error says on which file. */
function explained<Result>(file: IndexFile, version: string, work: (file: IndexFile) => Result): Result {
  try {
    return work(file);
  } catch (error) {
    throw faultIn(file.path, version, error instanceof Error ? error.message : String(error), error);
  }
}

function faultIn(path: string, version: string, reason: string, cause?: unknown): Error {
  return new Error(
    `The search index cannot be put in a fixed order: ${path} is not as expected: ${reason}.\n` +
      `src/search/pagefind/node/sort-index.ts says what is expected. It was written for Pagefind ${knownVersion}; this index is of Pagefind ${version}.`,
    { cause },
  );
}
