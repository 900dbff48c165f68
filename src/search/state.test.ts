import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetKeys } from './facets.ts';
import { addressOf, choose, emptyState, isIdle, isQuotationsOnly, stateOf, toggle } from './state.ts';

describe('the state', () => {
  it('is the same after it went through an address', () => {
    const id = fc.stringMatching(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/);
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.constantFrom(...facetKeys),
        fc.uniqueArray(id, { maxLength: 4 }),
        (q, facet, ids) => {
          const state = choose({ ...emptyState(), q: q.trim() }, facet, ids);
          expect(stateOf(new URLSearchParams(addressOf(state)))).toEqual(state);
        },
      ),
    );
  });

  it('reads the documented address', () => {
    const state = stateOf(
      new URLSearchParams('q=drones&speaker=a&speaker=b&form=direct&identification=named&reading=x&utm=1'),
    );
    expect(state.q).toBe('drones');
    expect(state.chosen).toMatchObject({
      speaker: ['a', 'b'],
      form: ['direct'],
      identification: ['named'],
      reading: ['x'],
    });
    expect(addressOf(state)).toBe('?q=drones&speaker=a&speaker=b&identification=named&form=direct&reading=x');
  });

  it('keeps sections legible', () => {
    expect(addressOf(toggle(emptyState(), 'section', 'x/opening'))).toBe('?section=x/opening');
  });

  it('bounds what an address can bring', () => {
    const long = new URLSearchParams({ q: 'x'.repeat(5000) });
    for (let index = 0; index < 500; index++) long.append('speaker', `s${String(index)}`);
    const state = stateOf(long);
    expect(state.q).toHaveLength(300);
    expect(state.chosen.speaker).toHaveLength(50);
  });

  it('is idle without text and facets', () => {
    expect(isIdle(emptyState())).toBe(true);
    expect(isIdle(toggle(toggle(emptyState(), 'form', 'direct'), 'form', 'direct'))).toBe(true);
    expect(addressOf(emptyState())).toBe('');
  });

  it('knows quotations only', () => {
    expect(isQuotationsOnly(choose(emptyState(), 'form', ['mixed', 'direct']))).toBe(true);
    expect(isQuotationsOnly(choose(emptyState(), 'form', ['direct']))).toBe(false);
  });
});
