import { describe, expect, it } from 'vitest';
import { candidateOf, countText, findClaims, speakerOption, type IndexEntry, type PageClaim } from './find-claims.ts';

const speakers: IndexEntry[] = [
  { name: 'Felipe Calderón', text: 'Felipe Calderón, president 2 claims: 1 3', numbers: ['1', '3'] },
  { name: 'Corinne Halvey', text: 'Corinne Halvey, host 1 claim: 2', numbers: ['2'] },
];
const claim = (number: string, words: string, more: Partial<PageClaim> = {}): PageClaim => ({
  number,
  address: `#r${number}`,
  words,
  noteLine: 'A speaker quoted',
  signs: ['quoted'],
  paragraph: '7',
  ...more,
});
const candidates = [
  claim('1', 'the war began'),
  claim('2', 'the bridge is closed'),
  claim('3', 'the war went on'),
  claim('4', 'it rained', { noteLine: '', signs: [] }),
].map((one) => candidateOf(one, speakers));
const find = (query: string, speaker?: IndexEntry) =>
  findClaims(candidates, query, speaker)?.map(({ number }) => number) ?? null;

describe('a claim of the page', () => {
  it('is told by its speaker, its signs and its paragraph', () => {
    expect(candidates[0]).toMatchObject({ number: '1', address: '#r1', details: 'A speaker · quoted · ¶7' });
  });

  it('is told to have no source where it has no note', () => {
    expect(candidates[3]?.details).toBe('No source stated · ¶7');
  });
});

describe('the search in one file', () => {
  it('finds by the beginning of words, of the claim and of its speaker, whatever their accents', () => {
    expect(find('war')).toEqual(['1', '3']);
    expect(find('CALDERON war beg')).toEqual(['1']);
    expect(find('presid')).toEqual(['1', '3']);
    expect(find('ridge')).toEqual([]);
  });

  it('does not find a claim by the number of another', () => {
    expect(find('3')).toEqual([]);
    expect(find('claims')).toEqual([]);
  });

  it('narrows down to a speaker, with words or without', () => {
    expect(find('', speakers[0])).toEqual(['1', '3']);
    expect(find('went', speakers[0])).toEqual(['3']);
    expect(find('went', speakers[1])).toEqual([]);
  });

  it('looks for nothing without words and speaker', () => {
    expect(find('')).toBeNull();
    expect(find(' . ')).toBeNull();
  });

  it('says how many there are', () => {
    expect(countText(null)).toBe('');
    expect(countText([])).toBe('No claim has these words.');
    expect(countText(candidates.slice(0, 1))).toBe('1 claim');
    expect(countText(candidates)).toBe('4 claims');
    expect(speakers.map(speakerOption)).toEqual(['Felipe Calderón (2)', 'Corinne Halvey (1)']);
  });
});
