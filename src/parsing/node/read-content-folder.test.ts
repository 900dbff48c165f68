import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTree } from './read-content-folder.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  await mkdir(join(folder, 'b', 'c'), { recursive: true });
  await writeFile(join(folder, 'b', 'c', '01-x.mdx'), '\uFEFFé 😀\r\n');
  await writeFile(join(folder, 'b', 'a.yaml'), 'a: 1');
  await writeFile(join(folder, 'a.yml'), 'a: 2');
  await writeFile(join(folder, 'layer.json'), '{}');
  await writeFile(join(folder, 'notes.txt'), 'no');
  await writeFile(join(folder, 'x.yaml.absent'), '');
});
afterAll(() => rm(folder, { recursive: true }));

describe('a content folder', () => {
  it('is read by path, in order, without byte order marks and what is no content', async () => {
    expect([...(await readTree(folder))]).toEqual([
      ['a.yml', 'a: 2'],
      ['b/a.yaml', 'a: 1'],
      ['b/c/01-x.mdx', 'é 😀\r\n'],
      ['layer.json', '{}'],
    ]);
  });

  it('that is not there is an error', async () => {
    await expect(readTree(join(folder, 'none'))).rejects.toThrow('ENOENT');
  });
});
