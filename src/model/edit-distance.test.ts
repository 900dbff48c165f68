import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('the distance of two words', () => {
  it('counts letters put in, left out, changed and swapped', () => {
    expect(editDistance('valdes', 'valdez')).toBe(1);
    expect(editDistance('davidov', 'davidow')).toBe(1);
    expect(editDistance('guilermo', 'guillermo')).toBe(1);
    expect(editDistance('gazra', 'garza')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is the same both ways, and nothing for the same word', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (first, second) => {
        expect(editDistance(first, second)).toBe(editDistance(second, first));
        expect(editDistance(first, first)).toBe(0);
      }),
    );
  });
});
