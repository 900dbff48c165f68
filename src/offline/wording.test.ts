import { describe, expect, it } from 'vitest';
import { sizeWords } from './wording.ts';

describe('a size', () => {
  it('is told as people count', () => {
    expect([0, 1, 999, 1000, 1499, 999_499, 999_500, 1_440_000, 9_949_999, 9_950_000, 2e9].map(sizeWords)).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '1 kB',
      '999 kB',
      '1.0 MB',
      '1.4 MB',
      '9.9 MB',
      '10 MB',
      '2.0 GB',
    ]);
  });
});
