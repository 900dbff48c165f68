import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleSpeaker } from '../sample.ts';
import { classOf, isContradicted, tallyClasses, tallySpeakers, unnamedCount } from './tally.ts';

const list = [
  sampleSpeaker({ id: 'ada', sort: 'Marsh, Ada' }),
  sampleSpeaker({ id: 'rider', sort: 'Éclair', identification: 'anonymous' }),
  sampleSpeaker({ id: 'log', sort: 'Log', type: 'document' }),
];
const speakers = new Map(list.map((speaker) => [speaker.id, speaker]));
const by = (...ids: (string | null)[]) =>
  ids.map((speaker, index) => sampleClaim({ id: `c${String(index)}`, speaker }));

describe('the tally of classes', () => {
  it('has every class in its fixed order, none left out', () => {
    expect(
      tallyClasses(by('ada', 'log', null, 'ada', 'rider', null), speakers).map(({ speakerClass, count, percent }) => [
        speakerClass,
        count,
        percent,
      ]),
    ).toEqual([
      ['named', 2, 33],
      ['described', 0, 0],
      ['anonymous', 1, 17],
      ['document', 1, 17],
      ['narration', 2, 33],
    ]);
  });

  it('is nothing per cent of no claims', () => {
    expect(tallyClasses([], speakers).every(({ count, percent }) => count === 0 && percent === 0)).toBe(true);
  });

  it('counts a document as such', () => {
    expect(by('log', null).map((claim) => classOf(claim, speakers))).toEqual(['document', 'narration']);
  });
});

describe('what the classes hold', () => {
  it('tells organizations from persons, in the class that they are in', () => {
    const agency = sampleSpeaker({ id: 'agency', type: 'organisation' });
    const counts = tallyClasses(by('ada', 'agency', 'rider'), new Map(speakers).set('agency', agency));
    expect(counts.map(({ organizations }) => organizations)).toEqual([1, 0, 0, 0, 0]);
  });

  it('has as unnamed those with a role only and those whose name is withheld', () => {
    expect(unnamedCount(tallyClasses(by('ada', 'rider', 'rider', 'log', null), speakers))).toBe(2);
  });

  it('takes a claim for contradicted where one of its records says otherwise', () => {
    const check = (verdict: 'supports' | 'contradicts') => ({
      verdict,
      source: 'x',
      locator: '',
      text: [],
      when: null,
    });
    expect(isContradicted({ checks: [check('supports'), check('contradicts')] })).toBe(true);
    expect(isContradicted({ checks: [check('supports')] })).toBe(false);
  });
});

describe('the tally of speakers', () => {
  it('has those who say most first, then goes by sort name, as an alphabet has accents', () => {
    expect(
      tallySpeakers(by('log', 'ada', null, 'rider', 'log'), speakers).map(({ speaker, count }) => [speaker.id, count]),
    ).toEqual([
      ['log', 2],
      ['rider', 1],
      ['ada', 1],
    ]);
  });
});
