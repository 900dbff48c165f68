import { describe, expect, it } from 'vitest';
import { maskQuotations } from '../quotations/mask-quotations.ts';
import { findParagraphs } from './paragraphs.ts';
import { findQuotations } from '../quotations/quotations.ts';
import { findSentences } from './sentences.ts';

function sentences(text: string): string[] {
  const paragraphs = findParagraphs(text);
  const masked = maskQuotations(text, findQuotations(text, paragraphs));
  return findSentences(masked, paragraphs).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it('do not end at titles, initials and abbreviations', () => {
    for (const one of [
      'Rep. G. K. Abernathy and Gov. Nell Okoro met Dr. Brand.',
      'The U.S. Army met the U.N. envoy at 9 a.m. Monday.',
      'Acme Inc. shares rose on Dec. 4 and fell after.',
    ]) {
      expect(sentences(one)).toEqual([one]);
    }
  });

  it('end at an abbreviation where the next word begins a sentence', () => {
    expect(sentences('They live in the U.S. The house is old.')).toEqual([
      'They live in the U.S.',
      'The house is old.',
    ]);
  });

  it('do not end inside a quotation, nor before a lower-case letter', () => {
    expect(sentences('“Go. Now! Why?” he asked. She went.')).toEqual(['“Go. Now! Why?” he asked.', 'She went.']);
  });

  it('may begin with a quotation', () => {
    expect(sentences('He went. “It was late,” he said.')).toEqual(['He went.', '“It was late,” he said.']);
    expect(sentences('They met in Fort Mill, S.C. “It was late,” he said.')).toHaveLength(2);
  });
});
