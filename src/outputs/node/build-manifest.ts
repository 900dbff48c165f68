/** Writes the manifest of a build, and reads it. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildManifest, buildManifestPath, type BuildManifest, type BuiltFile } from '../../model/build-manifest.ts';

/**
 * Writes the manifest of the site in `folder`, with every file that is there.
 *
 * @param about what the files do not say
 */
export async function writeBuildManifest(
  folder: string,
  about: Omit<BuildManifest, 'format' | 'files'>,
): Promise<void> {
  const paths = (await pathsIn(folder)).filter((path) => path !== buildManifestPath);
  await write(folder, { format: 1, ...about, files: await describe(folder, paths) });
}

/**
 * Records files that were written after the build.
 *
 * @param paths below `folder`
 */
export async function recordFiles(folder: string, paths: readonly string[]): Promise<void> {
  const manifest = await readBuildManifest(folder);
  if (manifest === null) throw new Error(`${folder} has no ${buildManifestPath}.`);
  await write(folder, { ...manifest, files: { ...manifest.files, ...(await describe(folder, paths)) } });
}

/** The manifest of a built site; null where the folder has none that this release understands. */
export async function readBuildManifest(folder: string): Promise<BuildManifest | null> {
  const text = await readFile(join(folder, buildManifestPath), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return buildManifest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Paths of all files of a folder and the folders in it, with forward slashes, sorted. */
export async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

async function describe(folder: string, paths: readonly string[]): Promise<Record<string, BuiltFile>> {
  const files: Record<string, BuiltFile> = {};
  for (const path of paths) {
    const bytes = await readFile(join(folder, path));
    files[path] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }
  return files;
}

/** One file a line: two builds are compared with `diff`. */
async function write(folder: string, { files, ...rest }: BuildManifest): Promise<void> {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([path, file]) => `    ${JSON.stringify(path)}: ${JSON.stringify(file)}`);
  const head = JSON.stringify(rest, null, 2).replace(/\n\}$/, '');
  await writeFile(join(folder, buildManifestPath), `${head},\n  "files": {\n${lines.join(',\n')}\n  }\n}\n`);
}
