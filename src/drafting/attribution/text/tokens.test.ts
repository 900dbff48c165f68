import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.ts';

const kinds = (text: string): string[] =>
  tokenize(text, { start: 0, end: text.length }).map(({ kind, text: word }) => `${kind}:${word}`);

describe('tokens', () => {
  it('are one for a whole quotation', () => {
    expect(kinds('“Xxx xx,” he')).toEqual(['quote:“Xxx xx,”', 'word:he']);
  });

  it('separate the possessive ending, but not a negation', () => {
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

  it('do not include the punctuation after a number', () => {
    expect(kinds('in 2011.')).toEqual(['word:in', 'number:2011', 'mark:.']);
  });
});
