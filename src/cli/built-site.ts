/** A built site on disk, as its manifest describes it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildManifestPath, type BuildManifest } from '../model/build-manifest.ts';
import { pathsIn, readBuildManifest } from '../outputs/node/build-manifest.ts';
import { CommandError } from './command.ts';

/**
 * The manifest of the site in `folder`.
 *
 * @throws CommandError where the folder holds no site
 */
export async function manifestOf(folder: string): Promise<BuildManifest> {
  const manifest = await readBuildManifest(folder);
  if (manifest === null)
    throw new CommandError(
      `${folder} holds no site of this project. Build one with npm run build, or leave out --site.`,
    );
  return manifest;
}

/**
 * The readings of a built site, or those named.
 *
 * @throws CommandError where the site does not have one that is named
 */
export function readingsOf({ readings }: BuildManifest, named: readonly string[]): string[] {
  const all = readings.toSorted();
  const missing = named.find((slug) => !all.includes(slug));
  if (missing !== undefined)
    throw new CommandError(`There is no reading “${missing}”. There are: ${all.join(', ') || 'none'}.`);
  return named.length === 0 ? all : [...new Set(named)];
}

/**
 * Every file of a built site by its path below the site’s home, with forward slashes, sorted; also what was added to the
 * folder since it was built.
 *
 * @throws CommandError where a file of the build is missing
 */
export async function filesOf(folder: string, { files }: BuildManifest): Promise<Map<string, Uint8Array>> {
  const paths = await pathsIn(folder);
  const there = new Set(paths);
  const missing = Object.keys(files).filter((path) => !there.has(path));
  if (missing.length > 0)
    throw new CommandError(
      `${folder} is not complete: ${buildManifestPath} lists ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' and more' : ''}. Build it again.`,
      1,
    );
  const contents = await Promise.all(paths.map((path) => readFile(join(folder, path))));
  return new Map(paths.map((path, index) => [path, contents[index] ?? Buffer.alloc(0)]));
}
