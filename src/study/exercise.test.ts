import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleClaim } from '../model/sample.ts';
import type { Section } from '../model/reading.ts';
import type { Attempts } from './attempts.ts';
import {
  afterAnswer,
  choiceNamed,
  claimsToBegin,
  currentClaim,
  exerciseClaims,
  hasOlderAttempts,
  passageChoices,
  remainingIn,
  startRound,
  unansweredIn,
} from './exercise.ts';

const section = (id: string, number: number, ids: readonly string[]): Section => ({
  id,
  number,
  title: id.toUpperCase(),
  paragraphs: [
    { number, children: [], claims: ids.map((claim) => sampleClaim({ id: claim, section: { id, title: id } })) },
  ],
});
const reading = { sections: [section('one', 1, ['a', 'b']), section('none', 2, []), section('two', 3, ['c'])] };
const claims = exerciseClaims(reading);
const right = { speaker: true, form: true, identification: true };
const attempted = (...ids: string[]) =>
  new Map(
    ids.map((claim): [string, Attempts] => [
      claim,
      { claim, first: right, at: 1, revision: 'r1', last: null, later: 0 },
    ]),
  );
const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);

describe('what a student can practice', () => {
  it('is the whole reading, then each section that has claims, with what is attempted', () => {
    const choices = passageChoices(reading, claims, attempted('a', 'c', 'of another reading'));
    expect(choices.map(({ id, title, claims: of, attempted: count }) => [id, title, of.length, count])).toEqual([
      ['', 'The whole reading', 3, 2],
      ['one', 'ONE', 2, 1],
      ['two', 'TWO', 1, 1],
    ]);
  });

  it('is all of the sections that a course is about, and no others', () => {
    const some = exerciseClaims(reading, ['two']);
    expect(passageChoices(reading, some, new Map()).map(({ title }) => title)).toEqual(['All of it', 'TWO']);
  });

  it('is chosen by the fragment of the address, as far as there is such a section', () => {
    const choices = passageChoices(reading, claims, new Map());
    for (const [fragment, id] of [
      ['#two', 'two'],
      ['#tw%6F', 'two'],
      ['', ''],
      ['#none', ''],
      ['#%', ''],
    ] as const)
      expect(choiceNamed(fragment, choices)?.id).toBe(id);
  });
});

describe('a passage', () => {
  it('begins with the claims that are new, and with all where none is', () => {
    expect(ids(claimsToBegin(claims, attempted('a')))).toEqual(['b', 'c']);
    expect(ids(claimsToBegin(claims, attempted('a', 'b', 'c')))).toEqual(['a', 'b', 'c']);
    expect(ids(remainingIn(claims, attempted('a', 'b', 'c')))).toEqual([]);
  });

  it('has older attempts where one was made in another revision', () => {
    expect(hasOlderAttempts(attempted('a'), 'r1')).toBe(false);
    expect(hasOlderAttempts(attempted('a'), 'r2')).toBe(true);
    expect(hasOlderAttempts(new Map(), 'r2')).toBe(false);
  });
});

describe('a round', () => {
  it('asks for every claim once, in order, and never shows an answer that is still to be given', () => {
    fc.assert(
      fc.property(fc.subarray(claims, { minLength: 0 }), (chosen) => {
        const answered: string[] = [];
        let round = startRound(chosen);
        for (let claim = currentClaim(round); claim !== undefined; claim = currentClaim(round)) {
          expect(unansweredIn(round)).toEqual(new Set(ids(chosen).filter((id) => !answered.includes(id))));
          answered.push(claim.id);
          round = afterAnswer(round);
        }
        expect(answered).toEqual(ids(chosen));
        expect(unansweredIn(round).size).toBe(0);
      }),
    );
  });
});
