import { describe, expect, it } from 'vitest';
import { firstMissing, guessOf, isOwnVoice, noSpeaker } from './selection.ts';

const nothing = { speaker: undefined, form: undefined, identification: undefined };
const complete = { speaker: 'cia', form: 'direct', identification: 'named' };

describe('what is selected', () => {
  it('is a guess once every group has a selection', () => {
    expect(guessOf(complete)).toEqual(complete);
    expect(firstMissing(complete)).toBeNull();
  });

  it.each(['speaker', 'form', 'identification'] as const)(
    'is no guess without a %s, which is then asked for',
    (part) => {
      const rest = { ...complete, [part]: undefined };
      expect(guessOf(rest)).toBeNull();
      expect(firstMissing(rest)).toBe(part);
    },
  );

  it('asks for the first missing group first', () => {
    expect(firstMissing(nothing)).toBe('speaker');
  });

  it('is narration where nobody speaks, whatever else was selected before', () => {
    const narration = { speaker: null, form: 'narration', identification: 'narration' };
    expect(guessOf({ ...nothing, speaker: noSpeaker })).toEqual(narration);
    expect(guessOf({ ...complete, speaker: noSpeaker })).toEqual(narration);
    expect(isOwnVoice({ ...nothing, speaker: noSpeaker })).toBe(true);
    expect(isOwnVoice(complete)).toBe(false);
  });
});
