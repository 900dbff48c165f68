import { describe, expect, it } from 'vitest';
import { verdicts } from '../../model/claim.ts';
import { sampleClaim } from '../../model/sample.ts';
import { lensesFor } from './lens.ts';

const checked = (...given: (typeof verdicts)[number][]) =>
  sampleClaim({
    id: given.join('-'),
    checks: given.map((verdict) => ({ verdict, source: 'log', locator: '', text: [], when: null })),
  });
const values = (...claims: ReturnType<typeof checked>[]) => lensesFor(claims).map(({ value }) => value);

describe('the ways to look at a reading', () => {
  it('are by source, and by the verdicts that its claims have, the weightiest first', () => {
    expect(values(checked('supports', 'contradicts'), checked('later-changed'))).toEqual([
      'all',
      'quoted',
      'unnamed',
      'unsourced',
      'checked',
      'contradicts',
      'later-changed',
      'supports',
    ]);
  });

  it('have nothing of checks where nothing is checked', () => {
    expect(values(sampleClaim({ id: 'plain' }))).toEqual(['all', 'quoted', 'unnamed', 'unsourced']);
  });

  it('know every verdict', () => {
    expect(
      values(checked(...verdicts))
        .slice(-verdicts.length)
        .sort(),
    ).toEqual([...verdicts].sort());
  });
});
