import { describe, expect, it } from 'vitest';
import type { Check } from '../claim.ts';
import { sampleClaim, sampleLibrary, sampleReading } from '../sample.ts';
import { citationsBySource } from './citations-by-source.ts';

const check = (source: string, locator: string): Check => ({
  verdict: 'supports',
  source,
  locator,
  text: [],
  when: null,
});

describe('what a source is cited for', () => {
  it('is each check that names it, in reading order', () => {
    const reading = sampleReading([
      [
        sampleClaim({ id: 'a', checks: [check('report', 'Page 1'), check('book', 'Page 9')] }),
        sampleClaim({ id: 'b' }),
      ],
      [sampleClaim({ id: 'c', checks: [check('report', 'Page 2'), check('report', 'Page 3')] })],
    ]);
    const cited = citationsBySource(sampleLibrary([reading]));
    expect(cited.get('report')?.map(({ claim, check: { locator } }) => [claim.id, locator])).toEqual([
      ['a', 'Page 1'],
      ['c', 'Page 2'],
      ['c', 'Page 3'],
    ]);
    expect([...cited.keys()]).toEqual(['report', 'book']);
  });
});
