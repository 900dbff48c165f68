/** Writes files whole or not at all. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes each beside its place and moves all there once all are written; where one fails, no file is changed. */
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
