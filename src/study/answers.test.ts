import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isToOlderReading,
  mergeAnswer,
  mergeAnswers,
  progressOf,
  removeVersion,
  useVersion,
  type Answer,
} from './answers.ts';

const answer = (value: string, edited: number, others: Answer['others'] = []): Answer => ({
  prompt: 'q1',
  value,
  edited,
  revision: 'r1',
  others,
});

const anyVersion = fc.record({
  value: fc.constantFrom('', ' ', 'one', 'two', 'three', 'four'),
  edited: fc.integer({ min: 0, max: 9 }),
  revision: fc.constantFrom('r1', 'r2'),
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
    expect(progressOf([{ id: 'q1' }, { id: 'q2' }, { id: 'q3' }], answers)).toEqual({ answered: 1, total: 3 });
  });
});

describe('another version of an answer', () => {
  const [first, second] = [
    { value: 'first', edited: 1, revision: 'r1' },
    { value: 'second', edited: 2, revision: 'r1' },
  ] as const;

  it('takes the place of the answer, which is kept as the last of the others', () => {
    expect(useVersion(answer('mine', 3, [first, second]), first)).toEqual({
      value: 'first',
      others: [second, { value: 'mine', edited: 3, revision: 'r1' }],
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

describe('an answer to an older revision of the reading', () => {
  it('is one that has words and another revision', () => {
    expect(isToOlderReading(answer('mine', 1), 'r2')).toBe(true);
    expect(isToOlderReading(answer('mine', 1), 'r1')).toBe(false);
    expect(isToOlderReading(answer(' ', 1), 'r2')).toBe(false);
    expect(isToOlderReading(undefined, 'r2')).toBe(false);
  });
});
