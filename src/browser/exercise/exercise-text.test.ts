import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleSpeaker } from '../../model/sample.ts';
import { answerTo, judge, type Guess } from '../../study/who-said-it.ts';
import { headline, passageText, practiceText, replyRows, scoreText } from './exercise-text.ts';

const speakers = {
  mayor: sampleSpeaker({ id: 'mayor', name: 'The mayor', identification: 'described', role: 'mayor of the town' }),
  halvey: sampleSpeaker({ id: 'halvey', name: 'Corinne Halvey' }),
};
const said = sampleClaim({ id: 'said', speaker: 'halvey', form: 'indirect', cue: 'Halvey said' });
const told = sampleClaim({ id: 'told', form: 'narration' });
const rows = (claim: typeof said, guess: Guess) => replyRows(claim, guess, judge(claim, speakers, guess), speakers);
const ownVoice: Guess = { speaker: null, form: 'narration', identification: 'narration' };

describe('the reply to a guess', () => {
  it('says of every part that it is right, where it is', () => {
    expect(rows(said, answerTo(said, speakers))).toEqual([
      { part: 'speaker', verdict: 'right', text: 'Corinne Halvey: right.' },
      { part: 'form', verdict: 'right', text: 'Paraphrased: right.' },
      { part: 'identification', verdict: 'right', text: 'Named: right.' },
    ]);
  });

  it('says of every wrong part what is right, and what in the text shows it', () => {
    const [speaker, form, identification] = rows(said, {
      speaker: 'mayor',
      form: 'direct',
      identification: 'described',
    });
    expect(speaker).toEqual({
      part: 'speaker',
      verdict: 'wrong',
      text: 'Corinne Halvey, and not The mayor. The words that attribute it: “Halvey said.”',
    });
    expect(form).toMatchObject({
      verdict: 'wrong',
      text: expect.stringMatching(/^Paraphrased, and not quoted\. /) as string,
    });
    expect(identification?.text).toBe('Named, and not role only. A reader learns who it is: Corinne Halvey.');
  });

  it('judges only the speaker where a claim of a speaker was taken for the text’s own', () => {
    expect(rows(said, ownVoice).map(({ verdict }) => verdict)).toEqual(['wrong', 'answer', 'answer']);
  });

  it('has nothing more to say of a claim in the text’s own voice than that nobody speaks', () => {
    expect(rows(told, ownVoice)).toEqual([{ part: 'speaker', verdict: 'right', text: 'The text’s own voice: right.' }]);
    const wrong = rows(told, { speaker: 'mayor', form: 'direct', identification: 'named' });
    expect(wrong.map(({ part, verdict }) => [part, verdict])).toEqual([['speaker', 'wrong']]);
  });

  it.each([
    [[true, true, true], 'Right'],
    [[true, false, true], 'Two of three right'],
    [[false, true, false], 'One of three right'],
    [[false, false, false], 'Look again'],
  ] as const)('is headed by how much is right: %j', ([speaker, form, identification], words) => {
    expect(headline({ speaker, form, identification })).toBe(words);
  });
});

describe('the summary', () => {
  it('counts what is right, and shows a dash where there is nothing to count', () => {
    expect(scoreText({ right: 3, total: 4 })).toBe('3 of 4');
    expect(scoreText({ right: 0, total: 0 })).toBe('–');
  });

  it.each([
    [null, null, 'Every form and every identification was right at the first try.'],
    ['mixed', null, 'To practice: claims that are partly quoted.'],
    ['direct', 'anonymous', 'To practice: claims that are quoted, and sources with the mark of “Name withheld”.'],
    [
      'narration',
      'named',
      'To practice: sources with the mark of “Named”, and claims that the text makes in its own voice.',
    ],
    ['narration', 'narration', 'To practice: claims that the text makes in its own voice.'],
  ] as const)('says what to practice: form %s, identification %s', (form, identification, words) => {
    expect(practiceText(form, identification)).toBe(words);
  });
});

it('a passage says how long it is, and how much of it is done', () => {
  expect(passageText({ claims: [said], attempted: 0 })).toBe('1 claim');
  expect(passageText({ claims: [said, told], attempted: 1 })).toBe('2 claims, 1 tried');
});
