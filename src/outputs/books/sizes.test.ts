import { describe, expect, it } from 'vitest';
import { hostile } from './sample-book.ts';
import { fillSizes, sizeMark, sizeWords, whereThere } from './sizes.ts';

const sizes = new Map([['a.html', 147_012]]);
const fill = (html: string) => fillSizes(html, (file) => sizes.get(file) ?? null);

describe('the size of a file', () => {
  it('is in words that a reader knows', () => {
    expect([0, 1, 742, 1000, 1499, 999_499, 999_500, 1_234_567].map(sizeWords)).toEqual(
      ['0 bytes', '1 byte', '742 bytes', '1 kB', '1 kB', '999 kB', '1.0 MB', '1.2 MB'].map((words) =>
        words.replace(' ', '\u00A0'),
      ),
    );
  });

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
