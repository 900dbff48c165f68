import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { addToGitIgnore } from './git-ignore.ts';

it('git ignores an imported reading, its drafted speakers and source, and the list itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keep-private-'));
  try {
    const paths = ['readings/own/reading.yaml', 'readings/own/01-a.mdx', 'speakers/ana.yaml', 'sources/own.yaml'];
    for (const path of [...paths, 'speakers/ben.yaml', 'readings/other/reading.yaml']) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), '');
    }
    execFileSync('git', ['init', '--quiet', folder]);
    await addToGitIgnore(folder, 'own', paths);
    const once = await readFile(join(folder, '.gitignore'), 'utf8');
    await addToGitIgnore(folder, 'own', paths);
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe(once);
    const untracked = execFileSync('git', ['-C', folder, 'ls-files', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    });
    expect(untracked.trim().split('\n').sort()).toEqual(['readings/other/reading.yaml', 'speakers/ben.yaml']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
