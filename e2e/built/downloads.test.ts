/** What can be taken along is listed with its size, and is there. */
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOf, fileOf, oneLine, readings } from '../built.ts';
import { site } from '../sites.ts';

/** Bytes as the pages tell them. */
function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`;
  return bytes < 999_500 ? `${String(Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const bytesOf = (address: string) => statSync(fileOf(address.slice(site.base.length))).size;

for (const slug of readings) {
  test(`the reading ${slug} lists one file and e-book with their sizes`, () => {
    const list = documentOf(`readings/${slug}/`).querySelector('.take');
    const links = [...(list?.querySelectorAll('a[download]') ?? [])].map((link) => link.getAttribute('href') ?? '');
    expect(links.map((address) => address.split('.').at(-1))).toEqual(['html', 'epub']);
    const [file = '', book = ''] = links.map((address) => sizeWords(bytesOf(address)));
    expect(oneLine(list?.textContent ?? '')).toBe(
      `Take it with you: one file, ${file} · e-book, ${book} · all downloads`,
    );
  });

  test(`the downloads of ${slug} are all there, as large as the page says`, () => {
    const document = documentOf(`readings/${slug}/downloads/`);
    const entries = [...document.querySelectorAll('.downloads li')];
    expect(entries.length).toBeGreaterThanOrEqual(13);
    for (const entry of entries) {
      const address = entry.querySelector('a')?.getAttribute('href') ?? '';
      expect(oneLine(entry.querySelector('.meta')?.textContent ?? ''), address).toBe(sizeWords(bytesOf(address)));
    }
    const html = readFileSync(fileOf(`readings/${slug}/downloads/`), 'utf8');
    expect(html).not.toMatch(/<!--(?:size|where|end)/);
  });
}
