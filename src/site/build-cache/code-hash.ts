/** A hash of all code that a build runs: what was made by other code is not taken for what this code makes. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What is below `src` and goes into no page by itself. */
const notCode = ['content', 'cli'];

/**
 * SHA-256 of the sources, the files that are copied as they are, the installed packages, and the Node that runs them.
 *
 * @param root the project’s folder
 */
export function codeHash(root: string): string {
  const source = join(root, 'src');
  const isCode = (file: string) =>
    !file.endsWith('.test.ts') && !notCode.includes(relative(source, file).split(/[\\/]/)[0] ?? '');
  const installed = join(root, 'node_modules/.package-lock.json');
  const files = [
    ...filesIn(source).filter(isCode),
    ...filesIn(join(root, 'public')),
    join(root, 'astro.config.mjs'),
    existsSync(installed) ? installed : join(root, 'package-lock.json'),
  ];
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file)} ${String(bytes.length)}\n`).update(bytes);
  }
  return hash.digest('hex');
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
