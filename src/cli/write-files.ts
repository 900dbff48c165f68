/** Writes all of several files, or none. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes each file beside its final path and renames all when all are written; where one fails, no file is changed. */
export async function writeFiles(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const fresh = (path: string) => `${path}.new`;
  try {
    for (const [path, bytes] of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(fresh(path), bytes);
    }
    for (const path of files.keys()) await rename(fresh(path), path);
  } finally {
    for (const path of files.keys()) await rm(fresh(path), { force: true });
  }
}
