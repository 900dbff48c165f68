import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtureFiles } from './fixture-files.ts';

const golden = join(import.meta.dirname, '../drafting/importing/golden');
const cases = await readdir(golden);
const folder = await mkdtemp(join(tmpdir(), 'fixture-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The text of every file below a folder, by path. */
async function filesBelow(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'base64')));
  return new Map(paths.map((path, index): [string, string] => [relative(root, path), texts[index] ?? '']).sort());
}

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'fixture.ts'), '--into', folder, ...words],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('an import case', () => {
  it.each(cases)('“%s” is made as it stands among the tests', async (name) => {
    const there = await filesBelow(join(golden, name));
    const article = [...there.keys()].find((path) => path.startsWith('article.')) ?? '';
    const { files, faults } = await fixtureFiles(name, article, await readFile(join(golden, name, article)));
    expect(faults).toEqual([]);
    expect(
      new Map(
        [...files].map(([path, bytes]): [string, string] => [path, Buffer.from(bytes).toString('base64')]).sort(),
      ),
    ).toEqual(there);
  });
});

describe('the fixture command', () => {
  const article = join(golden, 'wire-story/article.txt');

  it('writes the article and the files that it becomes, and says what to do next', async () => {
    const { status, stdout, stderr } = run('wire-story', article);
    expect(status, stderr).toBe(0);
    expect(await filesBelow(join(folder, 'wire-story'))).toEqual(await filesBelow(join(golden, 'wire-story')));
    expect(stdout).toContain('wire-story/article.txt');
    expect(stdout).toContain('wire-story/expected/readings/');
    expect(stdout).toMatch(/^next /m);
  });

  it.each([
    ['name-taken', ['taken', article]],
    ['bad-name', ['Wire Story', article]],
    ['file-unreadable', ['nowhere', join(folder, 'nowhere.txt')]],
    ['file-empty', ['empty', join(folder, 'empty.txt')]],
  ])('refuses %s, and writes nothing', async (code, words) => {
    run('taken', article);
    await writeFile(join(folder, 'empty.txt'), ' \n');
    const before = await filesBelow(folder);
    const { status, stderr } = run(...words);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`:1 {2}${code}\n {2}found {5}.+\n {2}expected {2}.+\n {2}hint {6}`));
    expect(stderr).toContain('Nothing was written.');
    expect(await filesBelow(folder)).toEqual(before);
  });

  it('prints its usage where words are missing, and where it is asked for', () => {
    expect(run('wire-story')).toMatchObject({ status: 2 });
    expect(run('--help').stdout).toContain('npm run fixture -- ');
  });
});
