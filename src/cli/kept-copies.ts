/** Copies of files as they were before a command changed them, in the content folder, where git passes over them. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const folder = '.kept';

/** So many copies of a reading are kept. */
const mostCopies = 20;

/**
 * Keeps a copy of some files.
 *
 * @param content the content folder
 * @param slug the reading that they belong to
 * @param files texts by path below the content folder; null for a file that is not there yet
 * @returns the copy’s path below the content folder
 */
export async function keepCopy(
  content: string,
  slug: string,
  files: ReadonlyMap<string, string | null>,
): Promise<string> {
  const numbers = await copiesOf(content, slug);
  const number = (numbers.at(-1) ?? 0) + 1;
  const path = join(folder, slug, String(number));
  for (const [name, text] of files) {
    if (text === null) continue;
    const target = join(content, path, name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  await mkdir(join(content, path), { recursive: true });
  await writeFile(
    join(content, path, 'list.json'),
    JSON.stringify([...files].map(([name, text]) => [name, text !== null])),
  );
  await writeFile(join(content, folder, '.gitignore'), '*\n');
  for (const old of numbers.slice(0, Math.max(0, numbers.length + 1 - mostCopies)))
    await rm(join(content, folder, slug, String(old)), { recursive: true, force: true });
  return path;
}

/** Numbers of the copies of a reading, the newest last. */
async function copiesOf(content: string, slug: string): Promise<number[]> {
  const names = await readdir(join(content, folder, slug)).catch((): string[] => []);
  return names
    .map(Number)
    .filter((number) => Number.isInteger(number) && number > 0)
    .sort((a, b) => a - b);
}

/**
 * The files of the newest copy, as they are to be put back: null for one that was not there. The copy is taken away.
 *
 * @returns null where there is no copy
 */
export async function takeNewestCopy(content: string, slug: string): Promise<Map<string, string | null> | null> {
  const number = (await copiesOf(content, slug)).at(-1);
  if (number === undefined) return null;
  const path = join(content, folder, slug, String(number));
  const list: unknown = JSON.parse(await readFile(join(path, 'list.json'), 'utf8'));
  const files = new Map<string, string | null>();
  for (const entry of Array.isArray(list) ? list : []) {
    if (!Array.isArray(entry)) continue;
    const [name, isThere] = entry as unknown[];
    if (typeof name !== 'string' || !/^(?:readings|speakers|sources)\/[\w/.-]+$/u.test(name) || name.includes('..'))
      continue;
    files.set(name, isThere === true ? await readFile(join(path, name), 'utf8') : null);
  }
  await rm(path, { recursive: true, force: true });
  return files;
}
