/** Writes all files of a reading, or none. */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes the files of a reading: speakers and sources first, then its own folder, which is written to a temporary place
 * and replaces the old one as the last step. Where anything fails, every file is restored.
 *
 * @param content the content folder
 * @param slug name of the reading’s folder
 * @param files texts by path below the content folder
 * @param obsolete paths of files that the reading of that name had and that nothing needs any longer
 * @throws where a file cannot be written, or one that is not obsolete is already there
 */
export async function writeReading(
  content: string,
  slug: string,
  files: ReadonlyMap<string, string>,
  obsolete: readonly string[],
): Promise<void> {
  const own = `readings/${slug}/`;
  await mkdir(join(content, 'readings'), { recursive: true });
  const temporary = await mkdtemp(join(content, '.import-'));
  const fresh = join(temporary, 'new');
  const before = new Map<string, Buffer | null>();
  try {
    for (const path of obsolete) {
      const target = join(content, path);
      before.set(target, await contentOf(target));
      await rm(target, { force: true });
    }
    for (const [path, text] of files) {
      if (path.startsWith(own)) {
        await write(join(fresh, path.slice(own.length)), text);
      } else {
        const target = join(content, path);
        await write(target, text);
        if (!before.has(target)) before.set(target, null);
      }
    }
    await swap(fresh, join(content, own), join(temporary, 'old'));
  } catch (error) {
    for (const [path, bytes] of before) {
      await rm(path, { force: true });
      if (bytes !== null) await writeFile(path, bytes);
    }
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Puts `fresh` in the place of `target`, which goes to `old`; or leaves `target` as it was. */
async function swap(fresh: string, target: string, old: string): Promise<void> {
  const hadOld = await rename(target, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(fresh, target);
  } catch (error) {
    if (hadOld) await rename(old, target);
    throw error;
  }
}

/** Bytes of a file, or null where there is none. */
const contentOf = (path: string) =>
  readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });

/** Fails where the file is there. */
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
}
