import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBuildManifest } from '../outputs/node/build-manifest.ts';
import { filesOf, manifestOf, readingsOf } from './built-site.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'built-site-'));
  await writeFile(join(folder, 'index.html'), 'home');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const build = () =>
  writeBuildManifest(folder, {
    base: '/course/',
    site: null,
    readings: ['the-late-ferry', 'a-bridge'],
    assignments: [],
    offline: { collections: [], page: 'offline/', script: '' },
  });

describe('a built site', () => {
  it('is known by its manifest; a folder without one holds none', async () => {
    await expect(manifestOf(folder)).rejects.toThrow('holds no site of this project');
    await build();
    expect((await manifestOf(folder)).base).toBe('/course/');
  });

  it('has the readings that are named, or all of them', async () => {
    await build();
    const manifest = await manifestOf(folder);
    expect(readingsOf(manifest, [])).toEqual(['a-bridge', 'the-late-ferry']);
    expect(readingsOf(manifest, ['the-late-ferry', 'the-late-ferry'])).toEqual(['the-late-ferry']);
    expect(() => readingsOf(manifest, ['none'])).toThrow('There are: a-bridge, the-late-ferry.');
  });

  it('has the files of its folder, and is not complete without one of the build', async () => {
    await build();
    await writeFile(join(folder, 'CNAME'), 'school.example');
    const manifest = await manifestOf(folder);
    expect([...(await filesOf(folder, manifest)).keys()]).toEqual(['CNAME', 'build-manifest.json', 'index.html']);
    await rm(join(folder, 'index.html'));
    await expect(filesOf(folder, manifest)).rejects.toThrow('lists index.html. Build it again.');
  });
});
