import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleSpeaker } from '../sample.ts';
import { footings, hasSecondSource, onUnnamedAlone } from './same-source.ts';

const check = (verdict: 'supports' | 'refines') => ({
  verdict,
  source: 'record',
  locator: 'p. 1',
  text: [],
  when: null,
});
const speakers = new Map(
  [
    sampleSpeaker({ id: 'ada' }),
    sampleSpeaker({ id: 'officials', type: 'group', identification: 'anonymous' }),
    sampleSpeaker({ id: 'others', type: 'group', identification: 'described' }),
    sampleSpeaker({ id: 'report', type: 'document', identification: 'described' }),
  ].map((speaker) => [speaker.id, speaker]),
);
const ids = (list: { claim: { id: string } }[]) => list.map(({ claim }) => claim.id);

describe('who says the same', () => {
  it('is found from either side, and not of the same speaker', () => {
    const claims = [
      sampleClaim({ id: 'a', speaker: 'officials', same: ['b', 'c'] }),
      sampleClaim({ id: 'b', speaker: 'ada' }),
      sampleClaim({ id: 'c', speaker: 'officials' }),
    ];
    expect(footings(claims).map(({ others }) => others.map(({ id }) => id))).toEqual([['b'], ['a'], []]);
  });

  it('is not passed on from claim to claim', () => {
    const claims = [
      sampleClaim({ id: 'a', speaker: 'officials', same: ['b'] }),
      sampleClaim({ id: 'b', speaker: 'ada', same: ['c'] }),
      sampleClaim({ id: 'c', speaker: 'others' }),
    ];
    expect(footings(claims)[0]?.others.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('claims on one unnamed source alone', () => {
  it('are those of unnamed speakers whom nobody and no record bears out', () => {
    const claims = [
      sampleClaim({ id: 'alone', speaker: 'officials' }),
      sampleClaim({ id: 'refined', speaker: 'others', checks: [check('refines')] }),
      sampleClaim({ id: 'supported', speaker: 'officials', checks: [check('supports')] }),
      sampleClaim({ id: 'repeated', speaker: 'officials', same: ['named'] }),
      sampleClaim({ id: 'named', speaker: 'ada' }),
      sampleClaim({ id: 'document', speaker: 'report' }),
      sampleClaim({ id: 'narration', form: 'narration' }),
      sampleClaim({ id: 'declined', form: 'declined', speaker: 'officials' }),
    ];
    expect(ids(onUnnamedAlone(claims, speakers))).toEqual(['alone', 'refined']);
  });

  it('are still those that only the article’s own voice repeats', () => {
    const claims = [
      sampleClaim({ id: 'told', speaker: 'officials', same: ['retold'] }),
      sampleClaim({ id: 'retold', form: 'narration' }),
    ];
    expect(ids(onUnnamedAlone(claims, speakers))).toEqual(['told']);
  });

  it('are never among those that have a second source', () => {
    const claims = [
      sampleClaim({ id: 'told', speaker: 'officials', same: ['retold'] }),
      sampleClaim({ id: 'retold', form: 'narration' }),
      sampleClaim({ id: 'borne-out', speaker: 'officials', same: ['named'] }),
      sampleClaim({ id: 'named', speaker: 'ada' }),
      sampleClaim({ id: 'recorded', form: 'narration', checks: [check('supports')] }),
    ];
    const shared = ids(footings(claims).filter(hasSecondSource));
    // What an official tells is a source for the article's own voice, and not the other way round.
    expect(shared).toEqual(['retold', 'borne-out', 'named', 'recorded']);
    expect(ids(onUnnamedAlone(claims, speakers)).filter((id) => shared.includes(id))).toEqual([]);
  });
});
