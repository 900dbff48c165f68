import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempts } from '../attempts.ts';
import { scoreOf, triesFrom, triesText } from './tries-text.ts';

const judgment = fc.record({ speaker: fc.boolean(), form: fc.boolean(), identification: fc.boolean() });
const right = { speaker: true, form: true, identification: true };
const made = (claim: string, first: Attempts['first'], last: Attempts['last'] = null): [string, Attempts] => [
  claim,
  { claim, first, at: 0, revision: 'r', last, later: last === null ? 0 : 1 },
];

describe('tries as a line of signs', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.tuple(judgment, fc.option(judgment)))), (list) => {
        const claims = list.map((_, index) => `claim-${String(index)}`);
        const tries = new Map(
          list.flatMap((tried, index) => (tried === null ? [] : [made(claims[index] ?? '', ...tried)])),
        );
        const text = triesText(claims, tries);
        expect(text).toHaveLength(2 * claims.length);
        expect(triesFrom(text, claims, 'r')).toEqual([...tries.values()]);
      }),
    );
  });

  it('are none where the line is damaged', () => {
    expect(triesFrom('9x<>', ['a', 'b'], 'r')).toEqual([]);
    expect(triesFrom('', ['a'], 'r')).toEqual([]);
  });
});

describe('the score', () => {
  it('is of first tries, three parts a claim, and counts what was not tried', () => {
    const wrong = { speaker: false, form: true, identification: false };
    const tries = new Map([made('a', right), made('b', wrong, right)]);
    expect(scoreOf(['a', 'b'], tries)).toBe(67);
    expect(scoreOf(['a', 'b', 'c', 'd'], tries)).toBe(33);
    expect(scoreOf([], tries)).toBe(0);
  });
});
