import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnswered, type Answer } from './answers.ts';
import { compareAnswers, type AnswersOnPage } from './compare-answers.ts';

const answer = (prompt: string, value: string, edited = 1): Answer => ({
  prompt,
  value,
  edited,
  revision: 'r1',
  others: [],
});
const page = (answers: readonly Answer[], unsaved: readonly string[] = [], erasedAt = 10): AnswersOnPage => ({
  answers: new Map(answers.map((one) => [one.prompt, one])),
  unsaved: new Set(unsaved),
  erasedAt,
});
const nothing = { changed: [], erased: [], lost: [] };

describe('answers on a page beside those on the disk', () => {
  it('are the same where nothing happened', () => {
    expect(compareAnswers(page([answer('q1', 'a')]), { answers: [answer('q1', 'a')], erasedAt: 0 })).toEqual(nothing);
  });

  it('have changed where another tab has written', () => {
    const disk = { answers: [answer('q1', 'b', 2), answer('q2', 'c')], erasedAt: 0 };
    expect(compareAnswers(page([answer('q1', 'a')]), disk)).toEqual({ ...nothing, changed: disk.answers });
  });

  it('have changed where another tab has added a version beside them', () => {
    const merged = { ...answer('q1', 'a'), others: [{ value: 'b', edited: 2, revision: 'r1' }] };
    const disk = { answers: [merged], erasedAt: 0 };
    expect(compareAnswers(page([answer('q1', 'a')]), disk).changed).toEqual([merged]);
  });

  it('are left alone as long as they are not saved', () => {
    const typed = page([answer('q1', 'typed'), answer('q2', 'typed')], ['q1', 'q2']);
    expect(compareAnswers(typed, { answers: [answer('q1', 'b', 2)], erasedAt: 99 })).toEqual(nothing);
  });

  it('are lost where the browser has cleared the disk, but for blank ones', () => {
    const disk = { answers: [], erasedAt: 0 };
    expect(compareAnswers(page([answer('q1', 'a'), answer('q2', ' ')]), disk)).toEqual({ ...nothing, lost: ['q1'] });
  });

  it('are erased where a person has erased them since the page last looked', () => {
    const disk = { answers: [], erasedAt: 11 };
    expect(compareAnswers(page([answer('q1', 'a')]), disk)).toEqual({ ...nothing, erased: ['q1'] });
    expect(compareAnswers(page([answer('q1', 'a')], [], 11), disk)).toEqual({ ...nothing, lost: ['q1'] });
  });

  it('each have exactly one fate, whatever there is', () => {
    const anyAnswers = fc.uniqueArray(
      fc.record({
        prompt: fc.constantFrom('q1', 'q2', 'q3'),
        value: fc.constantFrom('', 'a', 'b'),
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
        (onPage, onDisk, unsaved, known, erasedAt) => {
          const { changed, erased, lost } = compareAnswers(page(onPage, unsaved, known), { answers: onDisk, erasedAt });
          const prompts = [...changed.map(({ prompt }) => prompt), ...erased, ...lost];
          expect(new Set(prompts).size).toBe(prompts.length);
          // What is to be saved is never replaced, and nothing that has words is dropped in silence.
          for (const prompt of prompts) expect(unsaved).not.toContain(prompt);
          for (const one of onPage.filter((answered) => isAnswered(answered) && !unsaved.includes(answered.prompt)))
            expect(onDisk.some(({ prompt }) => prompt === one.prompt) || prompts.includes(one.prompt)).toBe(true);
          expect(erased.length === 0 || lost.length === 0).toBe(true);
        },
      ),
    );
  });
});
