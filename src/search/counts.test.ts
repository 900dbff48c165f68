import { describe, expect, it } from 'vitest';
import { countClaims, isChosen } from './counts.ts';
import { choose, emptyState } from './state.ts';

const claim = (speaker: string, form: string) => ({
  ids: { ...emptyState().chosen, speaker: [speaker], form: [form] },
});
const claims = [claim('a', 'direct'), claim('a', 'indirect'), claim('b', 'direct'), claim('c', 'mixed')];

describe('counts', () => {
  it('follow the other facets, not their own', () => {
    const { chosen } = choose(emptyState(), 'speaker', ['a']);
    const counts = countClaims(claims, chosen);
    expect(Object.fromEntries(counts.form ?? [])).toEqual({ direct: 1, indirect: 1 });
    expect(Object.fromEntries(counts.speaker ?? [])).toEqual({ a: 2, b: 1, c: 1 });
  });

  it('promise what a choice then gives', () => {
    const state = choose(emptyState(), 'speaker', ['a', 'b']);
    const promised = countClaims(claims, state.chosen).form?.get('direct');
    const { chosen } = choose(state, 'form', ['direct']);
    expect(claims.filter((one) => isChosen(one, chosen))).toHaveLength(promised ?? -1);
  });
});
