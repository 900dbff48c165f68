/** A built site on disk: where it stands, what it holds. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { siteBase } from '../outputs/packages/site-base.ts';
import { CommandError } from './command.ts';

/**
 * The base path that a site was built for.
 *
 * @throws CommandError where the folder holds no site
 */
export async function baseOf(folder: string): Promise<string> {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  const base = siteBase(html);
  if (base === null)
    throw new CommandError(
      `${folder} holds no site of this project. Build one with npm run build, or leave out --site.`,
    );
  return base;
}

/**
 * The readings of a built site, or those asked for.
 *
 * @throws CommandError where the folder holds no site, or not one that is asked for
 */
export async function readingsOf(folder: string, asked: readonly string[]): Promise<string[]> {
  await baseOf(folder);
  const names = await readdir(join(folder, 'readings')).catch(() => []);
  const there = names.filter((name) => existsSync(join(folder, 'readings', name, 'index.html'))).sort();
  const missing = asked.find((slug) => !there.includes(slug));
  if (missing !== undefined)
    throw new CommandError(`There is no reading “${missing}”. There are: ${there.join(', ') || 'none'}.`);
  return asked.length === 0 ? there : [...new Set(asked)];
}

/** Every file of a built site by its path below the site’s home, with forward slashes, sorted. */
export async function filesOf(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const contents = await Promise.all(paths.map((path) => readFile(join(folder, path))));
  return new Map(paths.map((path, index) => [path, contents[index] ?? Buffer.alloc(0)]));
}
