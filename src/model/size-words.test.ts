import { describe, expect, it } from 'vitest';
import { sizeWords } from './size-words.ts';

describe('a size in words', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [742, '742 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1499, '1 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [1_234_567, '1.2 MB'],
    [1_440_000, '1.4 MB'],
    [9_949_999, '9.9 MB'],
    [9_950_000, '10 MB'],
    [2e9, '2.0 GB'],
  ])('of %d bytes', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});
