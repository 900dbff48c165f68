import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../parsing/library.ts';
import { readTree } from '../../parsing/node/read-content-folder.ts';
import { reviewsOf } from '../../model/library/review.ts';

const golden = join(import.meta.dirname, '../../drafting/importing/golden');
const folder = await mkdtemp(join(tmpdir(), 'import-'));
const content = join(folder, 'content');
await cp(join(import.meta.dirname, '../../parsing/fixtures/sound'), content, { recursive: true });
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../import.ts'), ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content },
    },
  );
  return { status, stdout, stderr };
}
const article = join(golden, 'wire-story/article.txt');

describe('the import command', () => {
  it('writes a reading that builds, a draft in which everything is to be reviewed', async () => {
    const { status, stdout } = run(article, '--slug', 'the-ferry-ends');
    expect(status, stdout).toBe(0);
    const files = await readTree(content);
    const { library, diagnostics } = readLibrary(files);
    expect(diagnostics).toEqual([]);
    const reading = library.readings.find(({ slug }) => slug === 'the-ferry-ends');
    expect(reading).toMatchObject({ kind: 'copy', status: 'draft', rights: { redistribute: false } });
    const [review] = reviewsOf(library, files);
    expect(review).toMatchObject({ done: 0 });
    expect(review?.left).toHaveLength(review?.total ?? 0);
    expect(review?.left.every(({ file, line }) => files.has(file) && line > 0)).toBe(true);
  });

  it.each([
    ['a name that is taken', [article, '--slug', 'the-late-ferry'], 'slug-exists'],
    ['a name that is no id', [article, '--slug', 'The Ferry'], 'bad-slug'],
    ['a file that is not there', ['nowhere.txt'], 'file-unreadable'],
    ['an empty file', [join(folder, 'empty.txt')], 'file-empty'],
    ['a picture', [join(folder, 'picture.png')], 'file-binary'],
    ['a text without a paragraph', [join(folder, 'menu.txt')], 'no-paragraph'],
    ['a layer that is not there', [article, '--layer', 'the-late-ferry'], 'no-layer'],
  ])('reports %s, and writes nothing', async (_, words, code) => {
    await writeFile(join(folder, 'empty.txt'), ' \n');
    await writeFile(join(folder, 'picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex'));
    await writeFile(join(folder, 'menu.txt'), 'Home\nSports\nWeather\n');
    const before = await readTree(content);
    const { status, stderr } = run(...words);
    expect(status).toBe(1);
    expect(stderr).toContain(code);
    expect(stderr).toContain('Nothing was written.');
    expect(await readTree(content)).toEqual(before);
  });

  it('replaces a reading of the same name with --force, and leaves nothing of the old one', async () => {
    const ledger = join(golden, 'feature/article.txt');
    expect(run(ledger, '--slug', 'the-ferry-ends', '--force').status).toBe(0);
    const files = await readTree(content);
    expect(readLibrary(files).diagnostics).toEqual([]);
    expect(files.get('readings/the-ferry-ends/reading.yaml')).toContain('Orrin Street');
    expect(files.has('speakers/lena-okafor.yaml')).toBe(false);
    expect(await readFile(join(content, '.gitignore'), 'utf8')).toContain('/readings/the-ferry-ends/\n');
  });

  it('prints its progress with several files, and continues after one with an error', async () => {
    const { status, stdout, stderr } = run(
      join(golden, 'interview/article.txt'),
      'nowhere.txt',
      join(golden, 'press-release/article.txt'),
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/1 of 3 .*2 of 3 {2}nowhere\.txt.*3 of 3 /su);
    expect(stderr).toContain('file-unreadable');
    const imported = readLibrary(await readTree(content)).library.readings.filter(({ status }) => status === 'draft');
    expect(imported).toHaveLength(3);
  });
});
