/**
 * Puts an index in a fixed order, so that the same records give the same bytes. Pagefind writes a filter's values, and
 * the list of filters, in the order of a hash table, which is another one in every run.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { listBytes, listIn, textIn } from './cbor.ts';
import type { IndexFile } from './build-index.ts';

const signature = Buffer.from('pagefind_dcd');

/**
 * The files with filters in alphabetical order, renamed to match.
 *
 * @returns the files as they were where they are not built as this Pagefind builds them
 */
export function settleIndex(files: readonly IndexFile[]): IndexFile[] {
  try {
    return settled(files);
  } catch {
    return [...files];
  }
}

function settled(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = files.filter(({ path }) => path.endsWith('.pf_filter'));
  const others = files.filter(
    ({ path }) => !path.endsWith('.pf_filter') && !/\.pf_meta$|^pagefind-entry\.json$/.test(path),
  );
  const newFilters = filters.map(({ path, content }) => {
    const chunk = listIn(unpack(content));
    const values = listIn(part(chunk?.items[1]));
    if (chunk === null || values === null) throw new TypeError(`${path} is no filter`);
    values.items.sort((a, b) => Buffer.compare(a, b));
    chunk.items[1] = listBytes(values);
    const bytes = listBytes(chunk);
    const name = nameOf(path);
    renamed.set(name, rename(name, bytes));
    return { path: `filter/${renamed.get(name) ?? name}.pf_filter`, content: pack(bytes) };
  });
  const metas = files.filter(({ path }) => path.endsWith('.pf_meta')).map((file) => settledMeta(file, renamed));
  const entry = files
    .filter(({ path }) => path === 'pagefind-entry.json')
    .map(({ path, content }) => ({ path, content: replaceNames(content, renamed) }));
  return [...others, ...newFilters, ...metas, ...entry];
}

function settledMeta({ path, content }: IndexFile, renamed: Map<string, string>): IndexFile {
  const meta = listIn(unpack(content));
  if (meta === null) throw new TypeError(`${path} is no list`);
  meta.items = meta.items.map((item) => {
    const list = listIn(item[0] === undefined || item[0] >> 5 !== 4 ? Buffer.of(0x80) : item);
    const isFilters = list?.items.some((pair) => renamed.has(hashIn(pair) ?? ''));
    if (list === null || isFilters !== true) return item;
    list.items = list.items.map((pair) => replaceNames(pair, renamed)).sort((a, b) => Buffer.compare(a, b));
    return listBytes(list);
  });
  const bytes = listBytes(meta);
  const name = nameOf(path).replace(/^pagefind\./, '');
  renamed.set(name, rename(name, bytes));
  return { path: `pagefind.${renamed.get(name) ?? name}.pf_meta`, content: pack(bytes) };
}

/** The second text of a pair, which is a file's name. */
function hashIn(pair: Uint8Array): string | null {
  const second = pair[0] === undefined || pair[0] >> 5 !== 4 ? undefined : listIn(pair)?.items[1];
  return second === undefined ? null : textIn(second);
}

/** Names are replaced by names of the same length, so no length around them changes. */
function replaceNames(bytes: Uint8Array, renamed: ReadonlyMap<string, string>): Buffer {
  let text = Buffer.from(bytes).toString('latin1');
  for (const [before, after] of renamed) text = text.replaceAll(before, after);
  return Buffer.from(text, 'latin1');
}

function rename(name: string, bytes: Uint8Array): string {
  const [language = '', hash = ''] = name.split('_');
  return `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, hash.length)}`;
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.pf_\w+$/, '');
}

function unpack(content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new TypeError('not a file of Pagefind');
  return bytes.subarray(signature.length);
}

function pack(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
}

function part(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new TypeError('a part is missing');
  return bytes;
}
