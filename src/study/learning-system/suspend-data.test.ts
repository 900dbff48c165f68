import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeState, encodeAnswers, encodeState, longestSuspendData } from './suspend-data.ts';

describe('suspend data', () => {
  it('comes back as it was, whatever it holds, in plain characters', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' }), { maxKeys: 5 }), (state) => {
        const text = encodeState(state) ?? '';
        expect(text).toMatch(/^1\.[\w-]+$/);
        expect(decodeState(text)).toEqual(JSON.parse(JSON.stringify(state)));
      }),
    );
  });

  it('is null where the text is damaged, from another program or a zip bomb', () => {
    for (const text of ['', '1.', '1.!!', '2.abc', 'page=3', `1.${'A'.repeat(5000)}`])
      expect(decodeState(text)).toBeNull();
    const bomb = encodeState('0'.repeat(600_000)) ?? '';
    expect(bomb.length).toBeLessThan(longestSuspendData);
    expect(decodeState(bomb)).toBeNull();
  });

  it('leaves the longest answers out where there is no room, and says which', () => {
    const noise = (length: number) =>
      Array.from({ length }, (_, index) => String.fromCharCode(97 + (((index * index * 7919) % 8191) % 26))).join('');
    const { text, leftOut } = encodeAnswers({ short: 'Yes.', long: noise(9000), longer: noise(12_000) }, { at: 1 });
    expect(text.length).toBeLessThanOrEqual(longestSuspendData);
    expect(leftOut).toContain('longer');
    expect(decodeState(text)).toMatchObject({ at: 1, answers: { short: 'Yes.' } });
  });
});
