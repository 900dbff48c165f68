import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskQuotations } from './mask-quotations.ts';
import { findParagraphs } from '../text/paragraphs.ts';
import { findQuotations } from './quotations.ts';

const masked = (text: string): string => maskQuotations(text, findQuotations(text, findParagraphs(text)));

describe('masking', () => {
  it('replaces quoted words by letters and keeps the punctuation at their end', () => {
    expect(masked('“Go. Now!” he said.')).toBe('“Xxxxxxx!” he said.');
    expect(masked('A "bad joke" it is.')).toBe('A “xxxxxxxx” it is.');
  });

  it('replaces stray marks by spaces', () => {
    expect(masked('A ” stray')).toBe('A   stray');
  });

  it('keeps every offset', () => {
    const unit = fc.constantFrom('“', '”', '"', "''", 'a', 'B', '.', ' ', '\n\n');
    fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), (text) => masked(text).length === text.length));
  });
});
