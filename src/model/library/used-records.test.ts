import { expect, it } from 'vitest';
import type { Library } from '../reading.ts';
import { sampleClaim, sampleReading, sampleSpeaker } from '../sample.ts';
import { libraryOfReading } from './used-records.ts';

const reading = sampleReading([
  [sampleClaim({ id: 'one', speaker: 'cleo' }), sampleClaim({ id: 'two', speaker: 'ana' })],
]);
const twin = sampleReading([[sampleClaim({ id: 'one', speaker: 'ben' })]], { slug: 'twin', source: 'own' });
const library: Library = {
  readings: [reading, twin],
  speakers: new Map(['dan', 'cleo', 'ben', 'ana'].map((id) => [id, sampleSpeaker({ id })])),
  sources: new Map([reading.source, 'own', 'other'].map((id) => [id, { id, type: 'book', title: id, short: id }])),
};

it('a reading needs its speakers and sources and no others, in the order of the library', () => {
  const alone = libraryOfReading(reading, null, library);
  expect(alone.readings).toEqual([reading]);
  expect([...alone.speakers.keys()]).toEqual(['cleo', 'ana']);
  expect([...alone.sources.keys()]).toContain(reading.source);
  expect(alone.sources.has('other')).toBe(false);
});

it('a reading with a twin needs what the twin needs', () => {
  const both = libraryOfReading(reading, twin, library);
  expect(both.readings).toEqual([reading, twin]);
  expect([...both.speakers.keys()]).toEqual(['cleo', 'ben', 'ana']);
  expect(both.sources.has('own')).toBe(true);
});
