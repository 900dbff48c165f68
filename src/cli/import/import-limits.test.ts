/** What an import takes: several at once, files that are more than they seem, and what was there before. */
import { spawn, spawnSync } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../parsing/library.ts';
import { readTree } from '../../parsing/node/read-content-folder.ts';

const folder = await mkdtemp(join(tmpdir(), 'import-limits-'));
const content = join(folder, 'content');
await cp(join(import.meta.dirname, '../../parsing/fixtures/sound'), content, { recursive: true });
execFileSync('git', ['init', '--quiet', folder]);
afterAll(() => rm(folder, { recursive: true, force: true }));

const command = join(import.meta.dirname, '../import.ts');
const env = { ...process.env, CONTENT_DIR: content };
function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', env });
  return { status, output: stdout + stderr };
}
const article = (title: string) =>
  `${title}\n\nBy Ana Sol\n\nThe bridge was closed on Monday, said Jo Day, the town clerk.\n\n“It is over,” the mayor said.\n`;

it('eight imports at once are all whole, and git sees none of them', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `number-${String(index)}`);
  for (const name of names) await writeFile(join(folder, `${name}.txt`), article(`A title of words, ${name}`));
  const statuses = await Promise.all(
    names.map(
      (name) =>
        new Promise((resolve) => {
          spawn(process.execPath, [command, join(folder, `${name}.txt`), '--slug', name], { env }).on('close', resolve);
        }),
    ),
  );
  expect(statuses).toEqual(names.map(() => 0));
  const { library, diagnostics } = readLibrary(await readTree(content));
  expect(diagnostics).toEqual([]);
  expect(library.readings.map(({ slug }) => slug)).toEqual(expect.arrayContaining(names));
  const untracked = execFileSync('git', ['-C', content, 'ls-files', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  expect(untracked.split('\n').filter((path) => /number-|jo-day|the-mayor/u.test(path))).toEqual([]);
  expect((await readdir(content)).filter((name) => name.startsWith('.import'))).toEqual([]);
});

it('a lock whose process is gone is taken away', async () => {
  const { pid } = spawnSync(process.execPath, ['--eval', '']);
  const { hostname } = await import('node:os');
  await writeFile(join(content, '.import-lock'), `${hostname()} ${String(pid)}`);
  await writeFile(join(folder, 'after.txt'), article('After the lock'));
  expect(run(join(folder, 'after.txt')).status).toBe(0);
});

it('--force over a reading keeps a copy of it', async () => {
  const path = 'readings/the-late-ferry/01-on-the-pier.mdx';
  const before = await readFile(join(content, path), 'utf8');
  const { status, output } = run(join(folder, 'after.txt'), '--slug', 'the-late-ferry', '--force');
  expect(status, output).toBe(0);
  const kept = /a copy is in (?<path>\S+);/u.exec(output)?.groups?.['path'] ?? '';
  expect(await readFile(join(process.cwd(), kept, path), 'utf8')).toBe(before);
});

describe('what no article is', () => {
  const word = (xml: string) =>
    zipSync({
      '_rels/.rels': strToU8(''),
      'word/document.xml': strToU8(`<w:document><w:body>${xml}</w:body></w:document>`),
    });
  it.each([
    [
      'a Word document of 60 MB in a small file',
      'bomb.docx',
      () => word('<w:p/>'.repeat(10_000_000)),
      'file-too-large',
    ],
    ['a Word document that nests without end', 'deep.docx', () => word('<w:sdt>'.repeat(100_000)), 'file-too-large'],
    [
      'a Word document with more text than a book',
      'long.docx',
      () => word(`<w:p><w:r><w:t>${'word '.repeat(500_000)}</w:t></w:r></w:p>`),
      'file-too-large',
    ],
    ['a zip archive that is no document', 'other.docx', () => zipSync({ 'a.txt': strToU8('a') }), 'file-binary'],
    [
      'a page nested without end',
      'deep.html',
      () => strToU8(`<html><body>${'<div>'.repeat(200_000)}`),
      'file-too-large',
    ],
    [
      'a page of tags that nobody closes',
      'open.html',
      () => strToU8(`<html><body>${'<b><i>'.repeat(100_000)}`),
      'file-too-large',
    ],
    [
      'a page of half a million tags',
      'tags.html',
      () => strToU8(`<html><body>${'<p>a</p>'.repeat(500_000)}`),
      'file-too-large',
    ],
    ['a text longer than a novel', 'long.txt', () => strToU8('The mayor said so. '.repeat(200_000)), 'file-too-large'],
    [
      'a message without a page',
      'none.mhtml',
      () =>
        strToU8(
          'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: image/png\n\nx\n--b--\n',
        ),
      'file-binary',
    ],
  ])('is refused in words: %s', async (_, name, make, code) => {
    await writeFile(join(folder, name), make());
    const { status, output } = run(join(folder, name));
    expect(status, output).toBe(1);
    expect(output).toContain(code);
    expect(output).not.toMatch(/\n\s+at /u);
  });

  it.each([
    [
      'a page 1,600 levels deep',
      'levels.html',
      `<html><body><article>${'<div>'.repeat(1600)}<p>The mayor said on Monday that the bridge was closed for good.</p>${'</div>'.repeat(1600)}</article>`,
    ],
    [
      'a page of 900 tags that nobody closes',
      'unclosed.html',
      `<html><body><article>${'<b><i>'.repeat(450)}<p>The mayor said on Monday that the bridge was closed for good.</p>`,
    ],
  ])('is read all the same: %s', async (_, name, html) => {
    await writeFile(join(folder, name), html);
    const { status, output } = run(join(folder, name), '--slug', name.replace('.html', ''));
    expect(status, output).toBe(0);
  });

  it.each([
    ['a name of 300 letters', ['--slug', 'a'.repeat(300)], 'bad-slug'],
    ['an unknown option', ['--bogus'], '--bogus'],
    ['an option without its value', ['--slug'], '--slug'],
  ])('is told in words: %s', (_, words, message) => {
    const { status, output } = run(join(folder, 'after.txt'), ...words);
    expect(status).not.toBe(0);
    expect(output).toContain(message);
    expect(output).not.toMatch(/\n\s+at /u);
  });
});
