import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { afterAll, describe, expect, it } from 'vitest';
import { charactersIn } from './characters.ts';
import { makeFonts } from './make-fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the characters of a folder', () => {
  it('are those of its texts, and always those that readers of Western languages type', () => {
    writeFileSync(join(folder, 'a.mdx'), 'Ş – é');
    writeFileSync(join(folder, 'b.test.ts'), 'ж');
    writeFileSync(join(folder, 'c.png'), 'ж');
    const characters = charactersIn([folder]);
    expect(characters).toMatch(/^ !"#/);
    for (const character of ['Z', '~', 'é', 'ß', 'Ş', '–']) expect(characters).toContain(character);
    expect(characters).not.toContain('ж');
    expect(new Set(characters).size).toBe(Array.from(characters).length);
  });
});

describe('the files of the fonts', () => {
  const cache = join(folder, 'cache');

  it('have the characters asked for and no others', async () => {
    const made = await makeFonts('AVo ñ', cache);
    const font = create(readFileSync(join(made, 'literata.woff2')));
    if (font.isCollection) throw new Error('more than one font');
    for (const letter of 'AVoñ') expect(font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0), letter).toBe(true);
    expect(font.hasGlyphForCodePoint(0x42)).toBe(false);
  });

  it('are the same bytes each time, and made once', async () => {
    const first = await makeFonts('abc', cache);
    const bytes = readdirSync(first).map((file) => readFileSync(join(first, file)));
    expect(await makeFonts('abc', cache)).toBe(first);
    const again = await makeFonts('abc', join(folder, 'again'));
    expect(readdirSync(again).map((file) => readFileSync(join(again, file)))).toEqual(bytes);
  });
});
