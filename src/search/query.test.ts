import { describe, expect, it } from 'vitest';
import { holdsExactly, isEmptyQuery, parseQuery, partsOf, phraseMatches } from './query.ts';

describe('a query', () => {
  it('parts phrases from words', () => {
    expect(parseQuery('“Fusion Center” Monterrey')).toEqual({
      words: ['monterrey'],
      phrases: ['fusion center'],
      acronyms: [],
      terms: ['Fusion', 'Center', 'Monterrey'],
    });
  });

  it('passes over a quotation mark that is not closed yet', () => {
    expect(parseQuery('"fusion cen')).toMatchObject({ phrases: [], words: ['fusion', 'cen'] });
  });

  it('is empty with one letter and not with two', () => {
    expect(isEmptyQuery(parseQuery('k'))).toBe(true);
    expect(isEmptyQuery(parseQuery('ki'))).toBe(false);
    expect(isEmptyQuery(parseQuery(' “” '))).toBe(true);
  });

  it('takes short words in capitals for acronyms', () => {
    expect(parseQuery('DEA VALDEZVILLARREAL Dea').acronyms).toEqual(['dea']);
  });

  it('strips marks around words, not in them', () => {
    expect(parseQuery('$1.9 (billion)').terms).toEqual(['1.9', 'billion']);
  });

  it('gives its parts as typed', () => {
    expect(partsOf('a “b c” d')).toEqual(['a', '“b c”', 'd']);
  });
});

describe('an exact match', () => {
  const query = (text: string) => parseQuery(text);

  it('is word for word', () => {
    expect(holdsExactly(['any fusion center, Monterrey’s included'], query('"fusion center"').phrases)).toBe(true);
    expect(holdsExactly(['reached fusion centers'], query('"fusion center"').phrases)).toBe(false);
  });

  it('does not run from one field into the next', () => {
    expect(holdsExactly(['one fusion', 'center two'], query('"fusion center"').phrases)).toBe(false);
  });

  it('has its places', () => {
    expect(phraseMatches('the 24-hour cycle, the 24-hour day'.split(' '), ['24 hour day'])).toEqual([4, 5]);
  });
});
