import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSuspended, resume, suspend, suspendAnswers } from './suspend.ts';

describe('what a course keeps between sittings', () => {
  it('comes back as it was, whatever it holds, in plain signs', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' }), { maxKeys: 5 }), (state) => {
        const text = suspend(state) ?? '';
        expect(text).toMatch(/^1\.[\w-]+$/);
        expect(resume(text)).toEqual(JSON.parse(JSON.stringify(state)));
      }),
    );
  });

  it('is nothing where the text is damaged, somebody else’s or a bomb', () => {
    for (const text of ['', '1.', '1.!!', '2.abc', 'page=3', `1.${'A'.repeat(5000)}`]) expect(resume(text)).toBeNull();
    const bomb = suspend('0'.repeat(600_000)) ?? '';
    expect(bomb.length).toBeLessThan(mostSuspended);
    expect(resume(bomb)).toBeNull();
  });

  it('leaves the longest answers out where there is no room, and says which', () => {
    const noise = (length: number) =>
      Array.from({ length }, (_, index) => String.fromCharCode(97 + (((index * index * 7919) % 8191) % 26))).join('');
    const { text, leftOut } = suspendAnswers({ short: 'Yes.', long: noise(9000), longer: noise(12_000) }, { at: 1 });
    expect(text.length).toBeLessThanOrEqual(mostSuspended);
    expect(leftOut).toContain('longer');
    expect(resume(text)).toMatchObject({ at: 1, answers: { short: 'Yes.' } });
  });
});
