import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleLibrary, sampleReading } from '../sample.ts';
import { sayingsBySpeaker } from './claims-by-speaker.ts';

const first = sampleReading(
  [
    [sampleClaim({ id: 'a1', speaker: 'ada' }), sampleClaim({ id: 'b1', speaker: 'ben' })],
    [sampleClaim({ id: 'n1' }), sampleClaim({ id: 'a2', speaker: 'ada' })],
  ],
  { slug: 'first' },
);
const second = sampleReading([[sampleClaim({ id: 'a1', speaker: 'ada' })]], { slug: 'second' });

describe('what a speaker says', () => {
  const sayings = sayingsBySpeaker(sampleLibrary([first, second]));
  const told = (id: string) =>
    sayings.get(id)?.map(({ reading, claims }) => [reading.slug, claims.map((claim) => claim.id)]);

  it('is in every reading, in reading order, one entry a reading', () => {
    expect(told('ada')).toEqual([
      ['first', ['a1', 'a2']],
      ['second', ['a1']],
    ]);
    expect(told('ben')).toEqual([['first', ['b1']]]);
  });

  it('is no narration', () => {
    expect([...sayings.keys()]).toEqual(['ada', 'ben']);
  });
});
