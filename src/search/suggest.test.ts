import { describe, expect, it } from 'vitest';
import type { SpeakerValue } from './facets.ts';
import { suggestSpeakers } from './suggest.ts';

const speaker = (label: string, speakerClass: SpeakerValue['speakerClass'] = 'named'): SpeakerValue => ({
  id: label.toLowerCase().replaceAll(' ', '-'),
  label,
  speakerClass,
  withheld: '',
  language: '',
  also: [],
});
const speakers = [
  speaker('Jeffrey Davidow'),
  speaker('Guillermo Valdés'),
  speaker('Eduardo Medina Mora'),
  speaker('Many experts', 'described'),
];
const names = (words: string[], strict = false) => suggestSpeakers(words, speakers, strict).map(({ label }) => label);

describe('suggestions', () => {
  it('name the speaker that was meant', () => {
    expect(names(['davidov'])).toEqual(['Jeffrey Davidow']);
    expect(names(['guilermo', 'valdez'])).toEqual(['Guillermo Valdés']);
    expect(names(['median', 'mora'])).toEqual(['Eduardo Medina Mora']);
  });

  it('are not made for a name that is right, a short word, or a word near to nothing', () => {
    expect(names(['davidow'])).toEqual([]);
    expect(names(['mor'])).toEqual([]);
    expect(names(['zebra'])).toEqual([]);
  });

  it('are stricter beside results: one edit, and names only', () => {
    expect(names(['experta'])).toEqual(['Many experts']);
    expect(names(['experta'], true)).toEqual([]);
    expect(names(['guilermmo'])).toEqual(['Guillermo Valdés']);
    expect(names(['guilermmo'], true)).toEqual([]);
  });
});
