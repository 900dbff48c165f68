/** The e-books: valid, and whole. */
import { readFileSync } from 'node:fs';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileOf, readings } from '../built.ts';
import { claimsFile } from '../claims.ts';

const bookOf = (slug: string) => readFileSync(fileOf(`readings/${slug}/${slug}.epub`));

for (const slug of readings) {
  test(`${slug}.epub is a valid EPUB`, async () => {
    const { messages } = await EpubCheck.validate(bookOf(slug));
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
  });

  test(`${slug}.epub has every claim, numbered, and an index that leads to each`, () => {
    const { claims, title } = claimsFile(slug);
    const files = unzipSync(bookOf(slug));
    const texts = Object.keys(files).filter((name) => name.endsWith('.xhtml'));
    const all = texts.map((name) => strFromU8(files[name] ?? new Uint8Array())).join('');
    for (const { number } of claims) {
      expect(all, `claim ${String(number)}`).toContain(`id="r${String(number)}"`);
      expect(all).toMatch(new RegExp(`#r${String(number)}" epub:type="index-locator"`));
    }
    expect(strFromU8(files['EPUB/package.opf'] ?? new Uint8Array())).toContain(`<dc:title>${title}</dc:title>`);
  });
}
