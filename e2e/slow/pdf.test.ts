/** `npm run pdf`: the files, read back. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, readings } from '../built.ts';
import { claimsFile, isNoted } from '../claims.ts';
import { isOn, readPdf, withoutPlaces, type Printed } from '../printed.ts';
import { baseSite, rootSite } from '../sites.ts';
import { command } from '../unpacked.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pdf = (...words: string[]) => command('pdf', ...words);

describe('a PDF of each reading', () => {
  const out = join(folder, 'all');
  let printed: Printed;

  beforeAll(async () => {
    // Of the site under a base path: nothing in a page may lead outside it.
    const { status, said } = pdf('--site', baseSite.folder, '--out', out);
    expect(status, said).toBe(0);
    printed = await readPdf(readFileSync(join(out, `${article}.pdf`)));
  });

  test('is written for each', () => {
    expect(readdirSync(out).sort()).toEqual(readings.map((slug) => `${slug}.pdf`).sort());
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
