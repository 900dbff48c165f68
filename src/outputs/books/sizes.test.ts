import { describe, expect, it } from 'vitest';
import { hostile } from './sample-book.ts';
import { fillSizes, sizeMark, whereThere } from './sizes.ts';

const sizes = new Map([['a.html', 147_012]]);
const fill = (html: string) => fillSizes(html, (file) => sizes.get(file) ?? null);

describe('the size of a file', () => {
  it('goes where the page has a mark for it', () => {
    expect(fill(`<a>one file</a>${sizeMark('a.html', ', ')}.`)).toBe('<a>one file</a>, 147\u00A0kB.');
  });

  it('is an error where the file is not there', () => {
    expect(() => fill(sizeMark('b.html'))).toThrow('b.html');
  });

  it('goes with its file, where a build need not have that', () => {
    const part = (file: string) => `${whereThere(file).begin}${file}: ${sizeMark(file)};${whereThere(file).end}`;
    const filled = fill(part('a.html') + part('b.html'));
    expect(filled.replace(/<!--.*?-->/g, '')).toBe('a.html: 147\u00A0kB;');
    expect(fillSizes(filled, () => 2000)).toBe('a.html: 147\u00A0kB;b.html: 2\u00A0kB;');
  });

  it('is not asked for by text', () => {
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(fill(escaped)).toBe(escaped);
  });
});
