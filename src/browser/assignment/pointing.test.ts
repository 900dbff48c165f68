import { describe, expect, it } from 'vitest';
import { nextPointing } from './pointing.ts';

const candidates = new Set(['a', 'b']);

describe('pointing at a claim', () => {
  it('begins with the button: the first claim gets the focus', () => {
    expect(nextPointing(false, { type: 'press' }, candidates)).toMatchObject({ isPointing: true, focus: 'text' });
  });

  it('ends with a claim that can be chosen: the list gets it, and the focus', () => {
    expect(nextPointing(true, { type: 'hit', claim: 'b' }, candidates)).toEqual({
      isPointing: false,
      chosen: 'b',
      focus: 'list',
      message: 'Chosen.',
    });
  });

  it.each([{ type: 'press' }, { type: 'escape' }] as const)(
    'ends with $type, and nothing is chosen: the button gets the focus',
    (event) => {
      expect(nextPointing(true, event, candidates)).toMatchObject({ isPointing: false, chosen: null, focus: 'button' });
    },
  );

  it('goes on where a click hits no claim, or one of another question', () => {
    expect(nextPointing(true, { type: 'hit', claim: null }, candidates)).toBeNull();
    expect(nextPointing(true, { type: 'hit', claim: 'c' }, candidates)).toBeNull();
  });

  it('does not answer to clicks and keys before it has begun', () => {
    expect(nextPointing(false, { type: 'hit', claim: 'a' }, candidates)).toBeNull();
    expect(nextPointing(false, { type: 'escape' }, candidates)).toBeNull();
  });
});
