/** Writes a reading whole or not at all. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes the files of a reading: its own into a temporary folder that is then renamed, speakers and sources beside it.
 * Where anything fails, what was written is taken away again and the folder that was there is as it was.
 *
 * @param content the content folder
 * @param slug name of the reading’s folder
 * @param files texts by path below the content folder
 * @param obsolete paths of files that the reading of that name had and that nothing needs any longer
 */
export async function writeWhole(
  content: string,
  slug: string,
  files: ReadonlyMap<string, string>,
  obsolete: readonly string[],
): Promise<void> {
  const own = `readings/${slug}/`;
  await mkdir(join(content, 'readings'), { recursive: true });
  const temporary = await mkdtemp(join(content, '.import-'));
  const target = join(content, own);
  const old = join(temporary, 'old');
  const fresh = join(temporary, 'new');
  const beside: string[] = [];
  try {
    for (const [path, text] of files) {
      if (path.startsWith(own)) await write(join(fresh, path.slice(own.length)), text, 'wx');
    }
    for (const [path, text] of files) {
      if (path.startsWith(own)) continue;
      const isOwnOld = obsolete.includes(path);
      await write(join(content, path), text, isOwnOld ? 'w' : 'wx');
      if (!isOwnOld) beside.push(path);
    }
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
    for (const path of obsolete) if (!files.has(path)) await rm(join(content, path), { force: true });
  } catch (error) {
    for (const path of beside) await rm(join(content, path), { force: true });
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function write(path: string, text: string, flag: 'w' | 'wx'): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag });
}
