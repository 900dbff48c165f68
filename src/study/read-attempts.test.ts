import { describe, expect, it } from 'vitest';
import { readAttempts } from './read-attempts.ts';

const judgment = { speaker: true, form: true, identification: false };
const attempts = { claim: 'c1', first: judgment, at: 1, revision: 'r1', last: null, later: 0 };

describe('attempts that the device has stored', () => {
  it('are read as they were', () => {
    for (const sound of [attempts, { ...attempts, last: judgment, later: 2 }])
      expect(readAttempts(sound)).toEqual(sound);
  });

  it.each([
    null,
    5,
    { ...attempts, first: null },
    { ...attempts, first: { speaker: true } },
    { ...attempts, last: 'right' },
    { ...attempts, later: '2' },
    { ...attempts, claim: 5 },
  ])('are none where they are damaged: %j', (stored) => {
    expect(readAttempts(stored)).toBeNull();
  });
});
