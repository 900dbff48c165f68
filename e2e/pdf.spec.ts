/** `npm run pdf`: the files, read back. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { article, readings } from './built.ts';
import { claimsFile, isNoted } from './claims.ts';
import { isOn, readPdf, withoutPlaces, type Printed } from './printed.ts';
import { baseSite, rootSite } from './sites.ts';
import { command } from './unpacked.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pdf = (...words: string[]) => command('pdf', ...words);

test.describe('a PDF of each reading', () => {
  test.describe.configure({ mode: 'serial' });
  const out = join(folder, 'all');
  let printed: Printed;

  test('is written for a site under a base path as well', async () => {
    test.setTimeout(180_000);
    const { status, said } = pdf('--site', baseSite.folder, '--out', out);
    expect(status, said).toBe(0);
    expect(readdirSync(out).sort()).toEqual(readings.map((slug) => `${slug}.pdf`));
    printed = await readPdf(readFileSync(join(out, `${article}.pdf`)));
  });

  test('has a title, a language, tags and the size of the paper', () => {
    const { title, language } = claimsFile(article);
    expect(printed).toMatchObject({ title, language, tagged: true, size: [596, 843] });
    const count = (tag: string) => printed.tags.get(tag) ?? 0;
    expect(count('H1')).toBe(1);
    expect(count('P')).toBeGreaterThan(64);
    expect(count('Link')).toBeGreaterThan(100);
    expect(count('LI')).toBeGreaterThan(100);
    expect(count('Figure')).toBe(printed.alternatives.length);
    expect(printed.alternatives.join('\n')).toMatch(/\d+ claims: named \d+/);
  });

  test('has the sections for bookmarks', () => {
    const { title, claims } = claimsFile(article);
    const sections = [...new Set(claims.map(({ section }) => section.title))];
    expect(printed.bookmarks).toEqual([
      { title, depth: 0 },
      ...['Who speaks, section by section', ...sections, 'Works cited'].map((name) => ({ title: name, depth: 1 })),
    ]);
  });

  test('has every note, and numbered pages under the running head', () => {
    const { title, claims } = claimsFile(article);
    for (const { id, note } of claims.filter(isNoted))
      if (note !== null) expect(isOn(withoutPlaces(printed.pages), note), id).toBe(true);
    printed.pages.forEach((page, index) => {
      expect(page).toContain(String(index + 1));
      if (index > 0) expect(page.startsWith(title.replace(/\s/g, ''))).toBe(true);
    });
  });
});

test('on Letter with notes at the end, twice the same bytes', async () => {
  test.setTimeout(180_000);
  const words = ['the-closed-bridge', '--site', rootSite.folder, '--paper', 'letter', '--notes', 'end', '--out'];
  const [once, again] = ['once', 'again'].map((name) => {
    const out = join(folder, name);
    const { status, said } = pdf(...words, out);
    expect(status, said).toBe(0);
    expect(readdirSync(out)).toEqual(['the-closed-bridge.pdf']);
    return readFileSync(join(out, 'the-closed-bridge.pdf'));
  });
  expect(once?.equals(again ?? Buffer.alloc(0))).toBe(true);
  const { size, bookmarks } = await readPdf(once ?? Buffer.alloc(0));
  expect(size).toEqual([612, 792]);
  const notes = bookmarks.findIndex(({ title }) => title === 'Notes');
  expect(bookmarks[notes + 1]?.depth).toBe(2);
});

test('what it cannot do it says, and it writes nothing', () => {
  const out = join(folder, 'nothing');
  const wrong: [string[], RegExp][] = [
    [['--paper', 'a5'], /--paper a5: choose one of a4, letter/],
    [['--nots', 'end'], /Unknown option '--nots'/],
    [['--site', folder], /holds no site/],
    [['no-such-reading', '--site', rootSite.folder], /no reading “no-such-reading”. There are: .*the-closed-bridge/],
  ];
  for (const [words, why] of wrong) {
    const { status, said } = pdf(...words, '--out', out);
    expect(said).toMatch(why);
    expect(said).toContain('Nothing was written.');
    expect(status).toBe(2);
  }
  expect(existsSync(out)).toBe(false);
});
