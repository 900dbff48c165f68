import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeFiles } from './write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const bytes = (text: string) => new TextEncoder().encode(text);

describe('writing all of several files or none', () => {
  it('are all there, in folders that were not', async () => {
    await writeFiles(
      new Map([
        [join(folder, 'a.txt'), bytes('one')],
        [join(folder, 'deep/er/b.txt'), bytes('two')],
      ]),
    );
    expect(readFileSync(join(folder, 'deep/er/b.txt'), 'utf8')).toBe('two');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'deep']);
  });

  it('are as they were where one of them cannot be written', async () => {
    mkdirSync(join(folder, 'c.txt.new'));
    const files = new Map([
      [join(folder, 'a.txt'), bytes('other')],
      [join(folder, 'c.txt'), bytes('three')],
    ]);
    await expect(writeFiles(files)).rejects.toThrow();
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('one');
    expect(readdirSync(folder).filter((name) => name.startsWith('a'))).toEqual(['a.txt']);
  });
});
