import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTree } from '../../parsing/node/read-content-folder.ts';
import { writeReading } from './write-reading.ts';

let content = '';
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'whole-'));
});
afterEach(() => rm(content, { recursive: true, force: true }));

async function put(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
}
const tree = async () => Object.fromEntries(await readTree(content));
const reading = (text: string) => ({ 'readings/ferry/reading.yaml': text, 'readings/ferry/01-one.mdx': text });

describe('writing all files of a reading or none', () => {
  it('leaves nothing of the old one, and no other file', async () => {
    await put({
      ...reading('old'),
      'readings/ferry/02-two.mdx': 'old',
      'speakers/a.yaml': 'old',
      'speakers/b.yaml': 'old',
    });
    const fresh = { ...reading('new'), 'speakers/a.yaml': 'new', 'speakers/c.yaml': 'new' };
    await writeReading(content, 'ferry', new Map(Object.entries(fresh)), ['speakers/a.yaml', 'speakers/b.yaml']);
    expect(await tree()).toEqual(fresh);
    expect((await readdir(content)).sort()).toEqual(['readings', 'speakers']);
  });

  it.each([
    ['a speaker of that name is there', { 'speakers/z.yaml': 'somebody else' }, 'speakers/z.yaml'],
    ['a folder stands where a file belongs', { 'sources/z.yaml/x.yaml': 'x' }, 'sources/z.yaml'],
    ['a file stands where a folder belongs', { sources: 'x' }, 'sources/z.yaml'],
    ['a file of its own cannot be written', {}, 'readings/ferry/reading.yaml/x.yaml'],
  ])('changes nothing where %s', async (_, there, unwritable) => {
    await put({ ...reading('old'), 'speakers/a.yaml': 'old', 'speakers/b.yaml': 'old', ...there });
    const before = await tree();
    const files = { 'speakers/a.yaml': 'new', 'speakers/c.yaml': 'new', ...reading('new'), [unwritable]: 'new' };
    const obsolete = ['speakers/a.yaml', 'speakers/b.yaml'];
    await expect(writeReading(content, 'ferry', new Map(Object.entries(files)), obsolete)).rejects.toThrow();
    expect(await tree()).toEqual(before);
    expect((await readdir(content)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
