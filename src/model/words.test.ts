import { describe, expect, it } from 'vitest';
import { sampleSpeaker } from './sample.ts';
import { countNoun, dateWords, identificationWords, speakerLine, timeWords, whenWords, yearsWords } from './words.ts';

describe('a date', () => {
  it.each([
    ['2013', '2013'],
    ['2013-04', 'April 2013'],
    ['2013-12-01', 'December 1, 2013'],
    ['2013-01-30', 'January 30, 2013'],
  ])('%s is written %s, no more exact than it is known', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });
});

describe('when an event was', () => {
  it.each([
    ['1986', '1986'],
    ['2006/2012', '2006–2012'],
    ['2006-09/2008-05', 'September 2006 to May 2008'],
    ['2026-06-18T07:41', 'June 18, 2026, 7:41\u00A0a.m.'],
    ['2026-06-18T07:41/2026-06-18T16:00', 'June 18, 2026, 7:41\u00A0a.m. to June 18, 2026, 4:00\u00A0p.m.'],
  ])('%s is written %s', (when, words) => {
    expect(whenWords(when)).toBe(words);
  });

  it('has noon and midnight as twelve', () => {
    expect(['00:05', '12:00', '11:59', '23:30'].map(timeWords)).toEqual([
      '12:05\u00A0a.m.',
      '12:00\u00A0p.m.',
      '11:59\u00A0a.m.',
      '11:30\u00A0p.m.',
    ]);
  });
});

describe('the years of a role', () => {
  it.each([
    ['2007', '2011', '2007–2011'],
    ['2007-03-01', '2007-11', '2007'],
    ['2012', undefined, 'from 2012'],
    [undefined, '2011-05', 'until 2011'],
    [undefined, undefined, ''],
  ])('%s to %s are written “%s”', (from, to, words) => {
    expect(yearsWords(from, to)).toBe(words);
  });
});

describe('a speaker in a line', () => {
  it('has nothing after a name', () => {
    expect(speakerLine(sampleSpeaker({ id: 'a', name: 'Ada Marsh' }))).toBe('Ada Marsh');
  });

  it('is unnamed where the article gives a role only', () => {
    expect(speakerLine(sampleSpeaker({ id: 'a', name: 'A rider', identification: 'described' }))).toBe(
      'A rider, unnamed',
    );
  });

  it('has its name withheld where the article says so, or their names', () => {
    expect(speakerLine(sampleSpeaker({ id: 'a', name: 'A rider', identification: 'anonymous' }))).toBe(
      'A rider, name withheld',
    );
    expect(
      speakerLine(sampleSpeaker({ id: 'a', name: 'Two riders', type: 'group', identification: 'anonymous' })),
    ).toBe('Two riders, names withheld');
  });

  it('is a document, named or not', () => {
    expect(identificationWords(sampleSpeaker({ id: 'a', type: 'document', identification: 'described' }))).toBe('');
  });
});

describe('a number with its noun', () => {
  it('is singular for one alone', () => {
    expect([0, 1, 2].map((count) => countNoun(count, 'claim'))).toEqual(['0 claims', '1 claim', '2 claims']);
    expect(countNoun(3, 'entry', 'entries')).toBe('3 entries');
  });
});
