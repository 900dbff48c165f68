import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleReading, sampleSpeaker } from '../sample.ts';
import type { Library } from '../reading.ts';
import { publishable } from './publishable.ts';

const claim = (id: string, speaker: string) => sampleClaim({ id, speaker });
const rights = { holder: 'Somebody else', redistribute: false, statement: 'To read.' };
const library: Library = {
  readings: [
    sampleReading([[claim('one', 'ana')]], { slug: 'open' }),
    sampleReading([[claim('one', 'ana'), claim('two', 'ben')]], { slug: 'copy', kind: 'copy', source: 'own', rights }),
  ],
  speakers: new Map(['ana', 'ben', 'cleo'].map((id) => [id, sampleSpeaker({ id })])),
  sources: new Map(['sheet', 'own'].map((id) => [id, { id, type: 'book', title: id, short: id }])),
};

describe('what may be published', () => {
  it('is not a reading that its owner may only read, nor the speakers and sources that it alone has', () => {
    const { library: left, leftOut } = publishable(library);
    expect(leftOut.map(({ slug }) => slug)).toEqual(['copy']);
    expect(left.readings.map(({ slug }) => slug)).toEqual(['open']);
    expect([...left.speakers.keys()]).toEqual(['ana', 'cleo']);
    expect([...left.sources.keys()]).toEqual(['sheet']);
  });
});
