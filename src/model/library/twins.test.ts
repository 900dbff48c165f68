import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleLibrary, sampleReading } from '../sample.ts';
import { twinOf } from './twins.ts';

const claims = (...ids: string[]) => [ids.map((id) => sampleClaim({ id }))];
const retelling = sampleReading(claims('a', 'b', 'c'), { slug: 'bridge' });
const copy = sampleReading(claims('b', 'c', 'd'), { slug: 'bridge-copy', kind: 'copy', twin: 'bridge' });
const other = sampleReading(claims('b'), { slug: 'ferry' });
const library = sampleLibrary([other, retelling, copy]);

describe('the twin of a reading', () => {
  it('is the reading that a copy was made after, and the other way around', () => {
    expect(twinOf(copy, library)?.reading.slug).toBe('bridge');
    expect(twinOf(retelling, library)?.reading.slug).toBe('bridge-copy');
  });

  it('shares the claims that both have, and no other', () => {
    expect(twinOf(copy, library)?.shared).toEqual(new Set(['b', 'c']));
  });

  it('is not there for a reading without a copy, nor for a copy whose reading is gone', () => {
    expect(twinOf(other, library)).toBeNull();
    expect(twinOf(copy, sampleLibrary([other, copy]))).toBeNull();
  });
});
