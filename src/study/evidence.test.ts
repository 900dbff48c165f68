import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import { sampleClaim, sampleSpeaker } from '../model/sample.ts';
import { evidenceFor } from './evidence.ts';

const speakers = {
  halvey: sampleSpeaker({ id: 'halvey', name: 'Corinne Halvey' }),
  officials: sampleSpeaker({
    id: 'officials',
    name: 'Two officials',
    identification: 'anonymous',
    role: 'former officials',
  }),
  mayor: sampleSpeaker({ id: 'mayor', name: 'The mayor', identification: 'described' }),
  report: sampleSpeaker({ id: 'report', name: 'The report', type: 'document' }),
};
const claim = (fields: Partial<Claim>) => sampleClaim({ id: 'a', speaker: 'halvey', cue: 'Halvey said', ...fields });

describe('what shows the speaker', () => {
  it.each([
    [{}, 'The words that attribute it: “Halvey said.”'],
    [{ cue: null }, 'No words attribute this one alone: whoever spoke in the sentence before goes on.'],
    [
      { form: 'narration', speaker: null, cue: null },
      'Nothing in the passage attributes these words: the text says them itself.',
    ],
  ] as const)('of %j', (fields, evidence) => {
    expect(evidenceFor('speaker', claim(fields), speakers)).toBe(evidence);
  });
});

describe('what shows the form', () => {
  it.each([
    [{ form: 'direct' }, /^All of its words/],
    [{ form: 'mixed', quotations: ['one', 'two'] }, /^Only these words stand in quotation marks: “one”, “two”\.$/],
    [{ form: 'indirect' }, /^None of its words/],
    [{ form: 'indirect', text: 'the “spring” came' }, /^The marks in “spring” set off a term/],
    [{ form: 'declined', text: 'would not comment' }, /^It reports a refusal: “Halvey said would not comment\.”$/],
    [{ form: 'narration' }, /^Without a speaker/],
  ] as const)('of %j', (fields, evidence) => {
    const quotations = 'quotations' in fields ? [...fields.quotations] : [];
    expect(evidenceFor('form', claim({ ...fields, quotations }), speakers)).toMatch(evidence);
  });
});

describe('what shows how far the source is identified', () => {
  it.each([
    ['halvey', 'A reader learns who it is: Corinne Halvey.'],
    ['report', 'What speaks is a document: The report.'],
    ['mayor', 'A reader learns only so much: The mayor.'],
    ['officials', 'The name is kept back, and the text says so: former officials.'],
    [null, 'Nobody is named, described or kept back: no source is stated at all.'],
  ] as const)('of %s', (speaker, evidence) => {
    expect(evidenceFor('identification', claim({ speaker }), speakers)).toBe(evidence);
  });
});
