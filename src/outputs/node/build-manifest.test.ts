import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBuildManifest, recordFiles, writeBuildManifest } from './build-manifest.ts';

const about = {
  base: '/course/reading/',
  site: null,
  readings: ['ferry'],
  assignments: [],
  offline: { collections: ['reading/ferry', 'search', 'everything'], page: 'offline/', script: ';x()' },
};
const one = { bytes: 3, sha256: '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed' };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-manifest-'));
  await mkdir(join(folder, 'readings'));
  await writeFile(join(folder, 'readings/x.txt'), 'one');
  await writeFile(join(folder, 'a.txt'), 'one');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('the manifest of a build', () => {
  it('comes back as it was written, with every file of the folder', async () => {
    await writeBuildManifest(folder, about);
    expect(await readBuildManifest(folder)).toEqual({
      format: 1,
      ...about,
      files: { 'a.txt': one, 'readings/x.txt': one },
    });
  });

  it('is the same text each time, one file a line', async () => {
    await writeBuildManifest(folder, about);
    const text = await readFile(join(folder, 'build-manifest.json'), 'utf8');
    await writeBuildManifest(folder, about);
    expect(await readFile(join(folder, 'build-manifest.json'), 'utf8')).toBe(text);
    expect(text).toContain(`\n    "a.txt": ${JSON.stringify(one)},\n    "readings/x.txt": `);
  });

  it('records files that are written later', async () => {
    await writeBuildManifest(folder, about);
    await writeFile(join(folder, 'a.txt'), '');
    await writeFile(join(folder, 'b.txt'), 'one');
    await recordFiles(folder, ['a.txt', 'b.txt']);
    const files = (await readBuildManifest(folder))?.files ?? {};
    expect(Object.entries(files).map(([path, { bytes }]) => [path, bytes])).toEqual([
      ['a.txt', 0],
      ['b.txt', 3],
      ['readings/x.txt', 3],
    ]);
  });

  it('is null where there is none, or none of this format', async () => {
    expect(await readBuildManifest(folder)).toBeNull();
    for (const text of ['', '{}', 'null', JSON.stringify({ format: 2, ...about, files: {} })]) {
      await writeFile(join(folder, 'build-manifest.json'), text);
      expect(await readBuildManifest(folder), text).toBeNull();
    }
    await expect(recordFiles(folder, ['a.txt'])).rejects.toThrow('build-manifest.json');
  });

  it('does not accept a base path without slashes', async () => {
    await writeBuildManifest(folder, { ...about, base: 'course' });
    expect(await readBuildManifest(folder)).toBeNull();
  });
});
