import { describe, expect, it } from 'vitest';
import { movedEdge, wholeWords, wordRanges } from './word-edges.ts';

const text = 'The “old” boat, she said, left the U.S. for good: “twice,” no more.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const words = (range: { start: number; end: number } | null) =>
  range === null ? null : text.slice(range.start, range.end);

describe('words', () => {
  it('have the marks that open and close them, and lose those that only end a clause', () => {
    expect(wordRanges(text).map(words)).toEqual([
      'The',
      '“old”',
      'boat',
      'she',
      'said',
      'left',
      'the',
      'U.S.',
      'for',
      'good',
      '“twice,”',
      'no',
      'more',
    ]);
  });

  it('are taken whole, however little of them is selected', () => {
    expect(words(wholeWords(text, at('oat, sh')))).toBe('boat, she');
    expect(words(wholeWords(text, { start: 3, end: 4 }))).toBeNull();
  });

  it('are where an edge moves to, and none is beyond the last', () => {
    const { end } = at('boat');
    expect(text.slice(0, movedEdge(text, end, 'end', 1) ?? 0)).toBe('The “old” boat, she');
    expect(text.slice(0, movedEdge(text, end, 'end', -1) ?? 0)).toBe('The “old”');
    expect(movedEdge(text, 0, 'start', -1)).toBeNull();
    expect(movedEdge(text, text.length, 'end', 1)).toBeNull();
  });
});
