import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnswered, type Answer } from './answers.ts';
import { compareAnswers, type AnswersOnDisk, type AnswersOnPage } from './compare-answers.ts';

const answer = (prompt: string, value: string, edited = 1): Answer => ({
  prompt,
  value,
  question: '',
  on: '',
  words: '',
  edited,
  revision: 'r1',
  others: [],
});
/** Two states of an answer have the same stamp here where they were written at the same time. */
const stampOf = ({ edited }: Answer) => String(edited);
const page = (
  answers: readonly Answer[],
  unsaved: readonly string[] = [],
  generation: number | null = 1,
): AnswersOnPage => ({
  answers: new Map(answers.map((one) => [one.prompt, one])),
  unsaved: new Set(unsaved),
  stamps: new Map(answers.map((one) => [one.prompt, stampOf(one)])),
  generation,
});
const disk = (answers: readonly Answer[], generation = 1): AnswersOnDisk => ({
  answers: answers.map((one) => ({ stamp: stampOf(one), answer: one })),
  generation,
});
const nothing = { changed: [], erased: [], lost: [] };

describe('answers on a page beside those on the disk', () => {
  it('are the same where nothing happened', () => {
    expect(compareAnswers(page([answer('q1', 'a')]), disk([answer('q1', 'a')]))).toEqual(nothing);
  });

  it('have changed where another tab has written', () => {
    const stored = [answer('q1', 'b', 2), answer('q2', 'c')];
    expect(compareAnswers(page([answer('q1', 'a')]), disk(stored))).toEqual({ ...nothing, changed: stored });
  });

  it('have changed where another tab has added a version beside them', () => {
    const merged = { ...answer('q1', 'a'), others: [answer('q1', 'b', 2)] };
    const stored: AnswersOnDisk = { answers: [{ stamp: 'another', answer: merged }], generation: 1 };
    expect(compareAnswers(page([answer('q1', 'a')]), stored).changed).toEqual([merged]);
  });

  it('have changed where another tab has written, though the clock says that it was earlier', () => {
    expect(compareAnswers(page([answer('q1', 'a', 9)]), disk([answer('q1', 'b', -5)])).changed).toHaveLength(1);
  });

  it('are left alone as long as they are not saved', () => {
    const typed = page([answer('q1', 'typed'), answer('q2', 'typed')], ['q1', 'q2']);
    expect(compareAnswers(typed, disk([answer('q1', 'b', 2)]))).toEqual(nothing);
  });

  it('are lost where the browser has cleared the disk, but for blank ones', () => {
    const emptied = disk([], 0);
    expect(compareAnswers(page([answer('q1', 'a'), answer('q2', ' ')]), emptied)).toEqual({ ...nothing, lost: ['q1'] });
  });

  it('are lost, too, where only another version stands beside a blank field', () => {
    const blank = { ...answer('q1', ''), others: [answer('q1', 'b')] };
    expect(compareAnswers(page([blank]), disk([])).lost).toEqual(['q1']);
  });

  it('are erased where a person has erased them since the page last looked, whatever was still to be saved', () => {
    const typed = page([answer('q1', 'a'), answer('q2', 'typed')], ['q2']);
    expect(compareAnswers(typed, disk([], 2))).toEqual({ ...nothing, erased: ['q1', 'q2'] });
    expect(compareAnswers(page([answer('q1', 'a')], [], 2), disk([], 2))).toEqual({ ...nothing, lost: ['q1'] });
  });

  it('are those of the disk where somebody has answered anew after erasing', () => {
    const anew = [answer('q1', 'anew', 1)];
    const typed = page([answer('q1', 'a'), answer('q2', 'b')], ['q1']);
    expect(compareAnswers(typed, disk(anew, 2))).toEqual({ changed: anew, erased: ['q2'], lost: [] });
  });

  it('are not erased by an erasing of before the page first looked', () => {
    const typed = page([answer('q1', 'a')], ['q1'], null);
    expect(compareAnswers(typed, disk([], 2))).toEqual(nothing);
  });

  it('each have exactly one fate, whatever there is', () => {
    const anyAnswers = fc.uniqueArray(
      fc.record({
        prompt: fc.constantFrom('q1', 'q2', 'q3'),
        value: fc.constantFrom('', 'a', 'b'),
        question: fc.constant(''),
        on: fc.constant(''),
        words: fc.constant(''),
        edited: fc.nat(3),
        revision: fc.constant('r1'),
        others: fc.constant<Answer['others']>([]),
      }),
      { selector: ({ prompt }) => prompt },
    );
    fc.assert(
      fc.property(
        anyAnswers,
        anyAnswers,
        fc.subarray(['q1', 'q2', 'q3']),
        fc.nat(2),
        fc.nat(2),
        (onPage, onDisk, unsaved, known, generation) => {
          const { changed, erased, lost } = compareAnswers(page(onPage, unsaved, known), disk(onDisk, generation));
          const prompts = [...changed.map(({ prompt }) => prompt), ...erased, ...lost];
          expect(new Set(prompts).size).toBe(prompts.length);
          const isErased = generation > known;
          // What is to be saved is replaced only by an erasing, and nothing that has words is dropped in silence.
          if (!isErased) for (const prompt of prompts) expect(unsaved).not.toContain(prompt);
          for (const one of onPage.filter((answered) => isAnswered(answered) && !unsaved.includes(answered.prompt)))
            expect(onDisk.some(({ prompt }) => prompt === one.prompt) || prompts.includes(one.prompt)).toBe(true);
          // Nothing of before an erasing is written again.
          expect(isErased ? lost : erased).toEqual([]);
        },
      ),
    );
  });
});
