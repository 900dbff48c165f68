import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isToOlderReading,
  answersPresent,
  mergeAnswer,
  mergeAnswers,
  othersBeside,
  progressOf,
  removeVersion,
  useVersion,
  type Answer,
  type Present,
} from './answers.ts';

const asked = { question: '', on: '', words: '' };
const answer = (value: string, edited: number, others: Answer['others'] = []): Answer => ({
  prompt: 'q1',
  value,
  ...asked,
  edited,
  revision: 'r1',
  others,
});

const anyVersion = fc.record({
  value: fc.constantFrom('', ' ', 'one', 'two', 'three', 'four'),
  edited: fc.integer({ min: 0, max: 9 }),
  revision: fc.constantFrom('r1', 'r2'),
  question: fc.constantFrom('', 'Who?', 'Why?'),
  on: fc.constantFrom('', 'c1', 'c2'),
  words: fc.constantFrom('', '1: words'),
});
const anyAnswer = fc
  .record({ head: anyVersion, others: fc.array(anyVersion, { maxLength: 3 }) })
  .map(({ head, others }): Answer => ({ prompt: 'q1', ...head, others }));
const wordsOf = ({ value, others }: Answer) =>
  new Set([value, ...others.map((other) => other.value)].filter((words) => words.trim() !== ''));

describe('two versions of an answer', () => {
  it('leaves mine in its place, however new theirs is, and keeps theirs beside it', () => {
    const merged = mergeAnswer(answer('mine', 1), answer('theirs', 2));
    expect(merged.value).toBe('mine');
    expect(merged.others.map(({ value }) => value)).toEqual(['theirs']);
  });

  it('takes theirs where mine is blank', () => {
    expect(mergeAnswer(answer('', 5), answer('theirs', 2))).toEqual(answer('theirs', 2));
    expect(mergeAnswer(undefined, answer('theirs', 2))).toEqual(answer('theirs', 2));
  });

  it('is one answer where both say the same', () => {
    expect(mergeAnswer(answer('same', 1), answer('same', 2))).toEqual(answer('same', 2));
  });

  it('loses no wording and invents none, whatever is merged', () => {
    fc.assert(
      fc.property(anyAnswer, anyAnswer, (mine, theirs) => {
        expect(wordsOf(mergeAnswer(mine, theirs))).toEqual(new Set([...wordsOf(mine), ...wordsOf(theirs)]));
      }),
    );
  });

  it('stays as it is when the same file is brought back again', () => {
    fc.assert(
      fc.property(anyAnswer, anyAnswer, (mine, theirs) => {
        const once = mergeAnswer(mine, theirs);
        expect(mergeAnswer(once, theirs)).toEqual(once);
      }),
    );
  });
});

describe('lists of answers', () => {
  it('merges by prompt and keeps what only one of them has', () => {
    const other = { ...answer('b', 1), prompt: 'q2' };
    expect(mergeAnswers([answer('a', 1)], [other]).map(({ prompt }) => prompt)).toEqual(['q1', 'q2']);
  });

  it('counts an answer only when there is something in it', () => {
    const answers = new Map([
      ['q1', answer(' \n', 1)],
      ['q2', answer('x', 1)],
    ]);
    const present = { question: '', on: '', choices: null };
    const prompts = ['q1', 'q2', 'q3'].map((id) => ({ id, present }));
    expect(progressOf(prompts, answers)).toEqual({ answered: 1, total: 3 });
  });

  it('counts an answer only when it answers what is asked now', () => {
    const answers = new Map([['q1', { ...answer('Three', 1), question: 'How many?' }]]);
    const progress = (present: Present) => progressOf([{ id: 'q1', present }], answers).answered;
    expect(progress({ question: 'How many?', on: '', choices: new Set(['Two', 'Three']) })).toBe(1);
    expect(progress({ question: 'How many?', on: '', choices: new Set(['Two', 'Three.']) })).toBe(0);
    expect(progress({ question: 'How many now?', on: '', choices: null })).toBe(0);
  });
});

describe('another version of an answer', () => {
  const [first, second] = [
    { value: 'first', ...asked, edited: 1, revision: 'r1' },
    { value: 'second', ...asked, edited: 2, revision: 'r1' },
  ] as const;

  it('takes the place of the answer, which is kept as the last of the others', () => {
    expect(useVersion(answer('mine', 3, [first, second]), first)).toEqual({
      value: 'first',
      others: [second, { value: 'mine', ...asked, edited: 3, revision: 'r1' }],
    });
  });

  it('takes the place of a blank answer, of which nothing is kept', () => {
    expect(useVersion(answer(' ', 3, [first]), first)).toEqual({ value: 'first', others: [] });
  });

  it('is removed, and the answer stays', () => {
    expect(removeVersion(answer('mine', 3, [first, second]), first)).toEqual({ value: 'mine', others: [second] });
  });

  it('is never lost by using one of them, whatever there is', () => {
    fc.assert(
      fc.property(anyAnswer, anyVersion, (before, other) => {
        const merged = mergeAnswer(before, { prompt: 'q1', ...other, others: [] });
        for (const chosen of merged.others) {
          const after = { ...merged, ...useVersion(merged, chosen) };
          expect(wordsOf(after)).toEqual(wordsOf(merged));
        }
      }),
    );
  });
});

describe('an answer to a prompt that has changed', () => {
  const present: Present = { question: 'How many?', on: 'c1', choices: new Set(['One', 'Two']) };
  const said = { ...answer('One', 1), question: 'How many?', on: 'c1' };

  it('answers it still where question, passage and the option chosen are the same, or not known', () => {
    expect(answersPresent(said, present)).toBe(true);
    expect(answersPresent(said, { ...present, choices: new Set(['One', 'Three']) })).toBe(true);
    expect(answersPresent({ ...said, question: '', on: '' }, present)).toBe(true);
  });

  it('does not where one of them is another', () => {
    expect(answersPresent(said, { ...present, question: 'How many now?' })).toBe(false);
    expect(answersPresent(said, { ...present, on: 'c2' })).toBe(false);
    expect(answersPresent(said, { ...present, choices: new Set(['One.', 'Two']) })).toBe(false);
  });

  it('moves to the other versions before anything else takes its place, and only then', () => {
    const changed = { ...present, question: 'How many now?' };
    expect(othersBeside(said, present)).toEqual([]);
    expect(othersBeside(said, changed).map(({ value, question }) => [value, question])).toEqual([['One', 'How many?']]);
    expect(othersBeside({ ...said, value: ' ' }, changed)).toEqual([]);
    expect(othersBeside(undefined, changed)).toEqual([]);
  });

  it('loses no wording, whatever is typed after whatever change', () => {
    fc.assert(
      fc.property(anyAnswer, anyVersion, anyVersion, (before, { question, on }, typed) => {
        const now = { question, on, choices: null };
        const after = { ...before, ...typed, question, on, others: othersBeside(before, now) };
        const inField = answersPresent(before, now) ? before.value : '';
        const kept = new Set([...wordsOf(after), inField]);
        for (const words of wordsOf(before)) expect(kept).toContain(words);
      }),
    );
  });
});

describe('an answer to an older revision of the reading', () => {
  it('is one that has words and another revision', () => {
    expect(isToOlderReading(answer('mine', 1), 'r2')).toBe(true);
    expect(isToOlderReading(answer('mine', 1), 'r1')).toBe(false);
    expect(isToOlderReading(answer(' ', 1), 'r2')).toBe(false);
    expect(isToOlderReading(undefined, 'r2')).toBe(false);
  });
});
