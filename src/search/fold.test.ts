import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from './fold.ts';

describe('fold', () => {
  it('drops accents, case and quotation marks', () => {
    expect(fold('“Peña Nieto’s” Mérida')).toBe('pena nietos merida');
  });

  it('takes an abbreviation with periods for one word', () => {
    expect(fold('U.S. officials')).toBe('us officials');
  });

  it('parts a compound', () => {
    expect(foldedWords('the 24-hour cycle')).toEqual(['the', '24', 'hour', 'cycle']);
  });

  it('has no words where there are no letters', () => {
    expect(foldedWords(' — … ')).toEqual([]);
  });
});
