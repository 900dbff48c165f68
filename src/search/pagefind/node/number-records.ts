/**
 * Gives the records of an index their numbers. Pagefind names a record by a hash, under which it has a file; the search
 * does not use these files, and wants to know which record it is. Numbers also compress better than hashes.
 *
 * The files of an index are gzip of a signature and data:
 * - `fragment/<name>.pf_fragment`: JSON with the `url` that the record was given, here its number
 * - `pagefind.<language>_<hash>.pf_meta`: CBOR, in which each record has its name, `<language>_<hash>`
 * - `pagefind-entry.json`, which is JSON, names the meta file of each language
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { recordName } from '../record-number.ts';
import type { IndexFile } from './index-file.ts';

/** The Pagefind whose files this was written for and tested with. */
const knownVersion = '1.5.2';

const signature = Buffer.from('pagefind_dcd');
const entryPath = 'pagefind-entry.json';
const fragmentPath = /^fragment\/(\w+)\.pf_fragment$/;
const metaPath = /^pagefind\.((\w+)_[0-9a-f]+)\.pf_meta$/;

/**
 * The files that the search uses, with the numbers of the records for their names.
 *
 * @throws where a file is not built as Pagefind builds it: which, what was expected, and which Pagefind this is for
 */
export function numberRecords(files: readonly IndexFile[]): IndexFile[] {
  const version = versionOf(files);
  const names = new Map<string, string>();
  for (const file of files) {
    const name = fragmentPath.exec(file.path)?.[1];
    if (name !== undefined)
      names.set(
        name,
        explained(file, version, () => recordName(name, urlNumber(file))),
      );
  }
  const metaNames = new Map<string, string>();
  const used = files.filter(({ path }) => !fragmentPath.test(path));
  const numbered = used.map((file) =>
    metaPath.test(file.path) ? explained(file, version, () => numberMeta(file, names, metaNames)) : file,
  );
  return numbered.map((file) =>
    file.path === entryPath ? explained(file, version, () => renameMetas(file, metaNames)) : file,
  );
}

/** The number that a record was given as its address. */
function urlNumber({ content }: IndexFile): number {
  const { url } = JSON.parse(unpack(content).toString('utf8')) as { url?: unknown };
  const digits = /^\/?(\d+)\/?$/.exec(String(url))?.[1];
  if (digits === undefined) throw new RangeError(`its address is ${String(url)} where a number is expected`);
  return Number(digits);
}

/** The list of records with numbers for names, under a new name of its own. */
function numberMeta(
  { path, content }: IndexFile,
  names: ReadonlyMap<string, string>,
  metaNames: Map<string, string>,
): IndexFile {
  const [, name = '', language = ''] = metaPath.exec(path) ?? [];
  const missing = new Set([...names.keys()].filter((record) => record.startsWith(`${language}_`)));
  // Every name is replaced by one as long, so no length around it changes.
  const text = unpack(content)
    .toString('latin1')
    .replace(new RegExp(`${language}_[0-9a-f]+`, 'g'), (record) => {
      missing.delete(record);
      return names.get(record) ?? record;
    });
  if (missing.size > 0) throw new RangeError(`it does not name the records ${[...missing].slice(0, 3).join(', ')}`);
  const bytes = Buffer.from(text, 'latin1');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const renamed = `${language}_${hash.slice(0, name.length - language.length - 1)}`;
  metaNames.set(name, renamed);
  return { path: `pagefind.${renamed}.pf_meta`, content: pack(bytes) };
}

/** The entry with the new names of the meta files. */
function renameMetas({ path, content }: IndexFile, metaNames: ReadonlyMap<string, string>): IndexFile {
  let text = Buffer.from(content).toString('utf8');
  for (const [name, renamed] of metaNames) {
    if (!text.includes(name)) throw new RangeError(`it does not name ${name}`);
    text = text.replaceAll(name, renamed);
  }
  return { path, content: Buffer.from(text) };
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature))
    throw new RangeError(`it does not begin with “${signature.toString()}”`);
  return bytes.subarray(signature.length);
}

const pack = (bytes: Uint8Array): Uint8Array => gzipSync(Buffer.concat([signature, bytes]), { level: 9 });

/** @throws where there is no entry, so that nothing would lead to the renamed files */
function versionOf(files: readonly IndexFile[]): string {
  const entry = files.find(({ path }) => path === entryPath);
  if (entry === undefined) throw faultIn(entryPath, 'unknown', 'it is not there');
  return explained(entry, 'unknown', () => {
    const { version } = JSON.parse(Buffer.from(entry.content).toString('utf8')) as { version?: unknown };
    if (typeof version !== 'string') throw new RangeError('it does not tell the version of Pagefind');
    return version;
  });
}

/** Runs `work` on a file; where it fails, the error says on which file. */
function explained<Result>({ path }: IndexFile, version: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw faultIn(path, version, error instanceof Error ? error.message : String(error), error);
  }
}

function faultIn(path: string, version: string, reason: string, cause?: unknown): Error {
  return new Error(
    `The records of the search index cannot be numbered: ${path} is not as expected: ${reason}.\n` +
      `src/search/pagefind/node/number-records.ts says what is expected. It was written for Pagefind ${knownVersion}; this index is of Pagefind ${version}.`,
    { cause },
  );
}
