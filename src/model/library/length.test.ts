import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleReading } from '../sample.ts';
import { readingMinutes, wordCount } from './length.ts';

const ofWords = (...counts: number[]) =>
  sampleReading(
    counts.map((count, index) => [
      sampleClaim({
        id: `c${String(index)}`,
        text: Array.from({ length: count }, () => 'word').join(' '),
        note: [{ type: 'text', value: 'not counted' }],
      }),
    ]),
  );

describe('the length of a reading', () => {
  it('is the words of its text, notes left out', () => {
    expect(wordCount(ofWords(3, 4))).toBe(7);
  });

  it('is no word where a paragraph has none', () => {
    expect(wordCount(sampleReading([[], [sampleClaim({ id: 'a', text: 'two words' })]]))).toBe(2);
  });

  it('is at least a minute, at 238 words a minute', () => {
    expect([ofWords(1), ofWords(2380), ofWords(2618)].map(readingMinutes)).toEqual([1, 10, 11]);
  });
});
