import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleLibrary, sampleReading, sampleSpeaker } from '../sample.ts';
import { sampleParagraph } from './sample-paragraph.ts';

const speakers = [sampleSpeaker({ id: 'ada' }), sampleSpeaker({ id: 'rider', identification: 'anonymous' })];
const plain = sampleReading([[sampleClaim({ id: 'a', form: 'narration' })]]);
const rich = sampleReading([
  [sampleClaim({ id: 'b', speaker: 'ada', form: 'direct' }), sampleClaim({ id: 'c', speaker: 'rider' })],
]);
const claimsShown = (...readings: (typeof plain)[]) =>
  sampleParagraph(sampleLibrary(readings, speakers))?.paragraph.claims.map(({ id }) => id);

describe('the paragraph that a library shows', () => {
  it('is the one with the most kinds of source and with a quotation', () => {
    expect(claimsShown(plain, rich)).toEqual(['b', 'c']);
    expect(claimsShown(rich, plain)).toEqual(['b', 'c']);
  });

  it('is the first of equals', () => {
    expect(claimsShown(plain, sampleReading([[sampleClaim({ id: 'z', form: 'narration' })]]))).toEqual(['a']);
  });

  it('is of no draft and of no copy, which may not be passed on', () => {
    expect(claimsShown({ ...rich, status: 'draft' }, plain)).toEqual(['a']);
    expect(claimsShown({ ...rich, kind: 'copy' }, plain)).toEqual(['a']);
  });

  it('is none where no paragraph has a claim', () => {
    expect(claimsShown(sampleReading([[]]))).toBeUndefined();
  });
});
