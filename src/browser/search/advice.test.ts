import { describe, expect, it } from 'vitest';
import { choose, emptyState } from '../../search/state.ts';
import { adviceOn } from './advice.ts';
import { sampleAnswer } from './sample-answer.ts';

const state = { ...choose(emptyState(), 'form', ['direct']), q: 'peace treaty' };

describe('advice on a search', () => {
  it('is none where claims were found', () => {
    expect(adviceOn(sampleAnswer({ total: 2 }), state)).toEqual([]);
  });

  it('is to look through the speakers where nothing else helps', () => {
    expect(adviceOn(sampleAnswer(), state)).toEqual([{ kind: 'speakers' }]);
  });

  it('removes an id that the library does not have, also where claims were found', () => {
    const [advice, ...others] = adviceOn(
      sampleAnswer({ total: 2, unknownIds: [{ facet: 'form', id: 'direct' }] }),
      state,
    );
    expect(others).toEqual([]);
    expect(advice).toEqual({
      kind: 'sentence',
      text: 'There is no form “direct” in this library.',
      button: { text: 'Leave it out', next: { ...emptyState(), q: 'peace treaty' } },
    });
  });

  it('names the words that no claim has', () => {
    expect(adviceOn(sampleAnswer({ unknownWords: ['peece', 'treety'] }), state)[0]).toEqual({
      kind: 'sentence',
      text: 'No claim has “peece” or “treety”.',
      button: null,
    });
  });

  it('leads to a speaker of a similar name, and to nothing else of the search', () => {
    const speaker = {
      id: 'calderon',
      label: 'Felipe Calderón',
      speakerClass: 'named',
      withheld: '',
      also: [],
    } as const;
    const suggestions = [
      { ...speaker, also: [], language: 'es' },
      { ...speaker, also: [], language: '' },
    ];
    const [advice] = adviceOn(sampleAnswer({ suggestions }), state);
    const next = choose(emptyState(), 'speaker', ['calderon']);
    expect(advice).toEqual({
      kind: 'list',
      text: 'Did you mean this speaker?',
      buttons: [
        { text: 'Felipe Calderón', language: 'es', next },
        { text: 'Felipe Calderón', language: undefined, next },
      ],
    });
  });

  it('leaves out the words, some of them, or a facet, and keeps the rest', () => {
    const [advice] = adviceOn(
      sampleAnswer({
        relaxations: [
          { leave: 'text', total: 5 },
          { leave: 'words', words: ['treaty'], q: 'peace', total: 2 },
          { leave: 'facet', facet: 'form', total: 1 },
        ],
      }),
      state,
    );
    expect(advice).toEqual({
      kind: 'list',
      text: 'Ask for less:',
      buttons: [
        { text: 'Without the words: 5 claims', next: { ...state, q: '' } },
        { text: 'Without “treaty”: 2 claims', next: { ...state, q: 'peace' } },
        { text: 'Without form direct: 1 claim', next: { ...emptyState(), q: 'peace treaty' } },
      ],
    });
  });
});
