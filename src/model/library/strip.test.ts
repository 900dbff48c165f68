import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleSpeaker } from '../sample.ts';
import { stripOf } from './strip.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const speakers = new Map([['ada', sampleSpeaker({ id: 'ada' })]]);

describe('the strip', () => {
  it('gives a claim as much room as it has words, and a short one enough to be hit', () => {
    const claims = [
      sampleClaim({ id: 'a', text: words(10), speaker: 'ada' }),
      sampleClaim({ id: 'b', text: words(1) }),
      sampleClaim({ id: 'c', text: words(7) }),
    ];
    const { parts, width } = stripOf(claims, speakers);
    expect(parts.map(({ claim, speakerClass, x, width: own }) => [claim.id, speakerClass, x, own])).toEqual([
      ['a', 'named', 0, 10],
      ['b', 'narration', 10, 6],
      ['c', 'narration', 16, 7],
    ]);
    expect(width).toBe(23);
  });

  it('has no gap and no overlap, whatever the claims', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (counts) => {
        const { parts, width } = stripOf(
          counts.map((count, index) => sampleClaim({ id: String(index), text: words(count) })),
          speakers,
        );
        let edge = 0;
        for (const part of parts) {
          expect(part.x).toBe(edge);
          edge += part.width;
        }
        expect(width).toBe(edge);
      }),
    );
  });
});
