/** The fonts: small, fetched early by every page, and with every character that the pages show. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { expect, test } from 'vitest';
import { faces } from '../../src/site/fonts/faces.ts';
import { documentOf, htmlFiles, wordsOf } from '../built.ts';
import { site } from '../sites.ts';

const { resolve } = createRequire(import.meta.url);
const folder = join(site.folder, '_astro');
const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
const isBook = (file: string) => /^readings\/([^/]+)\/\1\.html$/.test(file);
const pages = htmlFiles().filter((file) => !isBook(file));

function open(file: string): Font {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(file);
  return font;
}

test('all fonts together take at most 60,000 bytes', () => {
  expect(files).toHaveLength(faces.length);
  expect(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThanOrEqual(60_000);
});

test('every page fetches the faces early, by the addresses that its styles name', () => {
  for (const file of pages) {
    const document = documentOf(file);
    const early = [...document.querySelectorAll('link[rel="preload"][as="font"]')].map((link) => {
      expect(link.hasAttribute('crossorigin'), `${file}: without it the font is fetched twice`).toBe(true);
      return link.getAttribute('href') ?? '';
    });
    expect(early.map((href) => href.split('/').at(-1)).sort(), file).toEqual([...files].sort());
    const css = [...document.querySelectorAll('style')].map((style) => style.textContent).join('');
    for (const href of early) expect(css, file).toContain(`url(${href})`);
  }
});

test('the cut faces have every character on any page that the whole ones have', () => {
  const shown = new Set(pages.flatMap((file) => Array.from(wordsOf(documentOf(file).body))));
  for (const { name, source } of faces) {
    const [cut, whole] = [files.find((file) => file.startsWith(`${name}.`)) ?? '', resolve(source)];
    const has = (font: Font) => [...shown].filter((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)).sort();
    expect(has(open(join(folder, cut))), name).toEqual(has(open(whole)));
  }
});
