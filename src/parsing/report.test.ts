import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../model/diagnostic.ts';
import { didYouMean, nearestWord, choicesInWords, reporter } from './report.ts';

describe('the nearest word', () => {
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['sumary', 'summary'],
    ['identificaton', 'identification'],
  ])('to %s is %s', (word, meant) => {
    expect(nearestWord(word, ['byline', 'summary', 'title', 'identification'])).toBe(meant);
  });

  it.each(['', 'x', 'length', 'sum'])('to %j is none', (word) => {
    expect(nearestWord(word, ['byline', 'summary', 'title'])).toBeNull();
  });

  it('is the nearest, not the first that is near', () => {
    expect(nearestWord('indirekt', ['in-direct', 'indirect'])).toBe('indirect');
  });
});

describe('a hint', () => {
  it('names the word that was meant, or says what to do', () => {
    expect(didYouMean('frm', ['form', 'id'], 'Take it out.')).toBe('Did you mean “form”?');
    expect(didYouMean('onclick', ['form', 'id'], 'Take it out.')).toBe('Take it out.');
  });
});

describe('what may stand in a place', () => {
  it('is one of several, or the one', () => {
    expect([choicesInWords(['of']), choicesInWords(['id', 'form'])]).toEqual(['of', 'one of id, form']);
  });
});

describe('a report', () => {
  it('fits on a line and on a terminal', () => {
    const diagnostics: Diagnostic[] = [];
    reporter('a', diagnostics)('unknown-form', 1, {
      found: 'one\n\u001B[31mtwo',
      expected: '😀'.repeat(1000),
      hint: '',
    });
    expect(diagnostics[0]?.found).toBe('one [31mtwo');
    expect(diagnostics[0]?.expected.length).toBeLessThan(310);
    expect(diagnostics[0]?.expected.isWellFormed()).toBe(true);
  });
});
