import { describe, expect, it } from 'vitest';
import { wordsOutsideQuotations, quotationsIn } from './quotations.ts';

describe('quotations', () => {
  it('are what stands in curly double marks, in order', () => {
    expect(quotationsIn('She said “yes, ‘now’” and “ no ”.')).toEqual(['yes, ‘now’', 'no']);
  });

  it('are not what stands in straight, single, empty or single-sided marks', () => {
    expect(quotationsIn('"a" ‘b’ “” “ ” “c')).toEqual([]);
  });

  it('may stay open at the end of a paragraph, where they go on in the next', () => {
    expect(quotationsIn('“Yes,” he said. “No', true)).toEqual(['Yes,', 'No']);
    expect(quotationsIn('“Yes,” he said. “No')).toEqual(['Yes,']);
    expect(wordsOutsideQuotations('“Yes, and “no', true)).toBe('Yes and');
  });

  it('leave words outside, or only marks', () => {
    expect(wordsOutsideQuotations('“Yes,” he thought, “now”')).toBe('he thought');
    expect(wordsOutsideQuotations('“Yes,” – “now”…')).toBe('');
    expect(wordsOutsideQuotations('sí, “yes”')).toBe('sí');
  });
});
