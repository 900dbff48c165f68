import { describe, expect, it } from 'vitest';
import type { ClaimResult } from '../../search/result.ts';
import { noSpeakerText, placeText, speakerText } from './result-text.ts';

const run = (text: string) => [{ text, isMatch: false }];
const reading = {
  id: 'bridge',
  label: 'The Closed Bridge',
  byline: 'Ada Marsh',
  publication: 'The Sheet',
  date: '2024',
};
const result: ClaimResult = {
  url: '/readings/bridge/#a',
  text: run('some words'),
  speaker: { id: 'h', label: 'Halvey', speakerClass: 'anonymous', withheld: 'name withheld', language: 'es', also: [] },
  name: run('Halvey'),
  role: run('host'),
  aside: [],
  form: 'mixed',
  speakerClass: 'anonymous',
  reading,
  section: { id: 'barriers', label: 'Barriers' },
  paragraph: 3,
  verdicts: ['supports', 'contradicts'],
};

describe('what is said below a claim that was found', () => {
  it('is who says it, what the name leaves open, how it is said, and what the record says', () => {
    expect(speakerText(result)).toEqual({
      name: run('Halvey'),
      language: 'es',
      withheld: ', name withheld',
      role: run('host'),
      rest: ' · partly quoted · the record supports · the record contradicts',
    });
  });

  it('is only what there is', () => {
    const speaker = { id: 'h', label: 'Halvey', speakerClass: 'named' as const, withheld: '', language: '', also: [] };
    expect(speakerText({ ...result, speaker, role: [], verdicts: [] })).toEqual({
      name: run('Halvey'),
      language: undefined,
      withheld: '',
      role: [],
      rest: ' · partly quoted',
    });
  });

  it('is that no source is stated, where the article’s own voice says it', () => {
    expect(speakerText({ ...result, speaker: null, form: 'narration', verdicts: [] })).toMatchObject({
      name: null,
      rest: '',
    });
    expect(noSpeakerText).toBe('No source stated');
  });

  it('is where it stands', () => {
    expect(placeText(result)).toBe('The Closed Bridge · Barriers, ¶3');
  });
});
