import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.ts';

const kinds = (text: string): string[] =>
  tokenize(text, { start: 0, end: text.length }).map(({ kind, text: word }) => `${kind}:${word}`);

describe('tokens', () => {
  it('take a quotation as one', () => {
    expect(kinds('“Xxx xx,” he')).toEqual(['quote:“Xxx xx,”', 'word:he']);
  });

  it('split a possessive off, but no negation', () => {
    expect(kinds("Bell's don’t")).toEqual(['word:Bell', "possessive:'s", 'word:don’t']);
  });

  it('keep abbreviations and hyphens together', () => {
    expect(kinds('Sen. J. Bell, U.S.-born')).toEqual([
      'word:Sen.',
      'word:J.',
      'word:Bell',
      'mark:,',
      'word:U.S.',
      'mark:-',
      'word:born',
    ]);
    expect(kinds('co-host of $1.5 million')).toEqual(['word:co-host', 'word:of', 'number:$1.5', 'word:million']);
  });

  it('leave the mark behind a number to the sentence', () => {
    expect(kinds('in 2011.')).toEqual(['word:in', 'number:2011', 'mark:.']);
  });
});
