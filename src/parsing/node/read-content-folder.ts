/** Reads a content folder from disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const contentFile = /\.(?:ya?ml|mdx|json)$/;

/**
 * The text of every content file below `folder`, by path with forward slashes, in alphabetical order.
 *
 * @throws where the folder or a file cannot be read
 */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && contentFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = new Map<string, string>();
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/');
    files.set(name, (await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  }
  return files;
}
