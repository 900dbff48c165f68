/** Adds what an import writes to a `.gitignore`: who may read an article may not always publish it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const head = [
  '# Imported articles, and the speakers and sources that were drafted with them: git passes over what stands here.',
  '# Take a reading’s lines out when you may publish it. This list is yours alone.',
  '/.gitignore',
  '/.import-*',
];

/**
 * Adds a reading and what was written beside it to `.gitignore` in the content folder, sorted, each once.
 *
 * @param content the content folder
 * @param slug name of the reading’s folder
 * @param paths of the files that were written, below the content folder
 */
export async function addToGitIgnore(content: string, slug: string, paths: Iterable<string>): Promise<void> {
  const list = join(content, '.gitignore');
  const before = await readFile(list, 'utf8').catch(() => '');
  const own = `readings/${slug}/`;
  const beside = [...paths].filter((path) => !path.startsWith(own)).map((path) => `/${path}`);
  const there = before.split('\n').filter((line) => line !== '' && !head.includes(line));
  const lines = [...new Set([...there, `/${own}`, ...beside])].sort();
  await mkdir(content, { recursive: true });
  await writeFile(list, `${[...head, ...lines].join('\n')}\n`);
}
