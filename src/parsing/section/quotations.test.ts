import { describe, expect, it } from 'vitest';
import { wordsOutsideQuotations, quotationsIn } from './quotations.ts';

describe('quotations', () => {
  it('are the words in curly double marks, in order', () => {
    expect(quotationsIn('She said “yes, ‘now’” and “ no ”.')).toEqual(['yes, ‘now’', 'no']);
  });

  it('are not words in straight or single marks, nothing between marks, nor words with one mark only', () => {
    expect(quotationsIn('"a" ‘b’ “” “ ” “c')).toEqual([]);
  });

  it('may be open at the end of a paragraph, since they can continue in the next', () => {
    expect(quotationsIn('“Yes,” he said. “No', true)).toEqual(['Yes,', 'No']);
    expect(quotationsIn('“Yes,” he said. “No')).toEqual(['Yes,']);
    expect(wordsOutsideQuotations('“Yes, and “no', true)).toBe('Yes and');
  });

  it('tell whether words stand outside them', () => {
    expect(wordsOutsideQuotations('“Yes,” he thought, “now”')).toBe('he thought');
    expect(wordsOutsideQuotations('“Yes,” – “now”…')).toBe('');
    expect(wordsOutsideQuotations('sí, “yes”')).toBe('sí');
  });
});
