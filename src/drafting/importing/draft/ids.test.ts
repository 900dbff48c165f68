import { describe, expect, it } from 'vitest';
import { isReservedAnchor } from '../../../model/anchors.ts';
import { claimIdFromText, uniqueId } from './ids.ts';

describe('an id drafted for a claim', () => {
  it('has the first words that are no function words', () => {
    expect(claimIdFromText('The bridge was closed to all lorries in May')).toBe('bridge-closed-all');
  });

  it.each([
    'section leaders agree',
    'style guides differ',
    'lens makers object',
    'contents title missing',
    'main',
    'p12',
  ])('is no anchor that the pages have: %s', (text) => {
    expect(isReservedAnchor(claimIdFromText(text))).toBe(false);
  });
});

describe('a unique id', () => {
  it('has a number where the id is taken, and is taken itself then', () => {
    const taken = new Set(['ana']);
    expect([uniqueId('ana', taken), uniqueId('ana', taken), uniqueId('ben', taken)]).toEqual(['ana-2', 'ana-3', 'ben']);
    expect(taken).toEqual(new Set(['ana', 'ana-2', 'ana-3', 'ben']));
  });
});
