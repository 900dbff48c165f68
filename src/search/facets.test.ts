import { describe, expect, it } from 'vitest';
import { decodeReading, decodeSpeaker, decodeValue, encodeReading, encodeSpeaker, encodeValue } from './facets.ts';

describe('a value of a facet', () => {
  it('comes back from the index', () => {
    const speaker = {
      id: 'cia',
      label: 'CIA',
      speakerClass: 'named',
      withheld: '',
      language: 'en',
      also: ['Central Intelligence Agency', 'The Agency'],
    } as const;
    expect(decodeSpeaker(encodeSpeaker({ ...speaker, also: [...speaker.also] }))).toEqual(speaker);
    const reading = { id: 'x', label: 'A title', byline: 'Someone', publication: 'A paper', date: '2013-04' };
    expect(decodeReading(encodeReading(reading))).toEqual(reading);
  });

  it('cannot be broken by its own text', () => {
    expect(decodeValue(encodeValue('x', 'a|b'))).toEqual({ id: 'x', label: 'a b' });
  });

  it('is its own label where it has none', () => {
    expect(decodeValue('direct')).toEqual({ id: 'direct', label: 'direct' });
  });
});
