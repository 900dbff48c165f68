import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempts } from '../attempts.ts';
import { decodeTries, encodeTries } from './encode-tries.ts';

const judgment = fc.record({ speaker: fc.boolean(), form: fc.boolean(), identification: fc.boolean() });
const made = (claim: string, first: Attempts['first'], last: Attempts['last'] = null): [string, Attempts] => [
  claim,
  { claim, first, at: 0, revision: 'r', last, later: last === null ? 0 : 1 },
];

describe('tries as a line of characters', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.tuple(judgment, fc.option(judgment)))), (list) => {
        const claims = list.map((_, index) => `claim-${String(index)}`);
        const tries = new Map(
          list.flatMap((tried, index) => (tried === null ? [] : [made(claims[index] ?? '', ...tried)])),
        );
        const text = encodeTries(claims, tries);
        expect(text).toHaveLength(2 * claims.length);
        expect(decodeTries(text, claims, 'r')).toEqual([...tries.values()]);
      }),
    );
  });

  it('are none where the line is damaged', () => {
    expect(decodeTries('9x<>', ['a', 'b'], 'r')).toEqual([]);
    expect(decodeTries('', ['a'], 'r')).toEqual([]);
  });
});
