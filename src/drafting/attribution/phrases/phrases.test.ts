import { describe, expect, it } from 'vitest';
import { phraseEndingAt, phraseStartingAt } from './phrases.ts';
import { sentenceSubject } from './sentence-subjects.ts';
import { tokenize, type Token, type TokenRange } from '../text/tokens.ts';

const read = (text: string): Token[] => tokenize(text, { start: 0, end: text.length });
const words = (text: string, tokens: readonly Token[], range: TokenRange | null): string | null =>
  range === null ? null : text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end);

/** The phrase that ends before the bar. */
function ending(marked: string): string | null {
  const text = marked.replace(' | ', ' ');
  const tokens = read(text);
  return words(text, tokens, phraseEndingAt(tokens, read(marked.split(' | ')[0] ?? '').length - 1, 0));
}

function starting(text: string): string | null {
  const tokens = read(text);
  return words(text, tokens, phraseStartingAt(tokens, 0, tokens.length));
}

describe('the phrase before a verb', () => {
  it.each([
    ['Later former Gov. Nell Okoro | said', 'former Gov. Nell Okoro'],
    ['In May two officials familiar with the tests | said', 'two officials familiar with the tests'],
    ['It was late when a spokesman for the mayor | said', 'a spokesman for the mayor'],
    ['Okoro and Brand | said', 'Okoro and Brand'],
    ['He had gone and Brand | said', 'Brand'],
    ['Because it rained he | said', 'he'],
    ['The firm’s lawyer | said', 'The firm’s lawyer'],
  ])('%s', (marked, phrase) => {
    expect(ending(marked)).toBe(phrase);
  });
});

describe('the phrase after a verb', () => {
  it.each([
    ['Nell Okoro, a farmer', 'Nell Okoro'],
    ['Nell Okoro in an interview', 'Nell Okoro'],
    ['one official involved in the tests on Monday', 'one official involved in the tests'],
    ['a spokesman for Okoro who left', 'a spokesman for Okoro'],
    ['U.S. and former Danish officials.', 'U.S. and former Danish officials'],
    ['the council met again', 'the council'],
    ['he as he left', 'he'],
  ])('%s', (text, phrase) => {
    expect(starting(text)).toBe(phrase);
  });
});

describe('the subject of a sentence', () => {
  it.each([
    ['In May, the council met.', 'the council'],
    ['AARHUS, Denmark — The council met.', 'The council'],
    ['Minutes later, the council met.', 'the council'],
    ['But Okoro disagreed.', 'Okoro'],
    ['Asked about the well, Okoro shrugged.', 'Okoro'],
  ])('%s', (text, subject) => {
    const tokens = read(text);
    expect(words(text, tokens, sentenceSubject(tokens, tokens.length))).toBe(subject);
  });
});
