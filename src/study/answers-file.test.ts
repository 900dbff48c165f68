import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSchema, longestAnswersFile, longestStored, longestTyped, readAnswer } from './answer-schema.ts';
import { mergeAnswers, type Answer } from './answers.ts';
import { readAnswersFile, writeAnswersFiles } from './answers-file.ts';
import { answersMarkdown } from './answers-markdown.ts';

const about = { assignment: 'site/first', title: 'First', reading: 'the-closed-bridge', revision: 'r1' };
const answer: Answer = {
  prompt: 'q1',
  value: 'The mayor\n# no',
  question: 'Who?',
  on: 'told-in-june',
  words: '',
  edited: 5,
  revision: 'r1',
  others: [],
};
const version = (value: string, edited: number) => ({ value, question: '', on: '', words: '', edited, revision: 'r1' });

/** What a device has that had nothing, after the files were brought back in this order. */
function broughtBack(files: readonly string[]): Answer[] {
  let answers: Answer[] = [];
  for (const file of files) {
    const read = readAnswersFile(file, about.assignment);
    if ('problem' in read) throw new Error(read.problem);
    answers = mergeAnswers(answers, read.answers);
  }
  return answers;
}

const byPrompt = (answers: readonly Answer[]) => new Map(answers.map((one) => [one.prompt, one]));
/** The state of a device: what a merge of it with nothing makes of it, since equal and blank versions are one. */
const stateOf = (answers: readonly Answer[]) => byPrompt(mergeAnswers([], answers));

const anyWords = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }));
const anyVersion = fc.record({
  value: fc.oneof(anyWords, fc.constantFrom('', ' ', '\u0000'.repeat(30), '\ud800', '\r\n', '"\\', '<!--]]>')),
  question: anyWords,
  on: fc.constantFrom('', 'told-in-june', 'section:barriers'),
  words: anyWords,
  edited: fc.integer({ min: -8.64e15, max: 8.64e15 }),
  revision: fc.string({ maxLength: 40 }),
});
const anyState = fc.uniqueArray(
  fc
    .record({
      prompt: fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/),
      head: anyVersion,
      others: fc.array(anyVersion, { maxLength: 12 }),
    })
    .map(({ prompt, head, others }): Answer => ({ prompt, ...head, others })),
  { selector: ({ prompt }) => prompt, maxLength: 8 },
);

describe('files of answers', () => {
  it('give back what was written', () => {
    const files = writeAnswersFiles(about, [answer]);
    expect(files.map((file) => readAnswersFile(file, 'site/first'))).toEqual([{ answers: [answer], title: 'First' }]);
  });

  it('give back any state that can be stored, whole, in one file or in many, in whatever order', () => {
    fc.assert(
      fc.property(anyState, fc.integer({ min: 1200, max: 4000 }), (answers, longest) => {
        for (const one of answers) expect(readAnswer(one)).toEqual({ value: one, isWhole: true });
        const files = writeAnswersFiles(about, answers, longest);
        expect(byPrompt(broughtBack(writeAnswersFiles(about, answers)))).toEqual(stateOf(answers));
        expect(byPrompt(broughtBack(files))).toEqual(stateOf(answers));
        // Of two that say the same at the same time, it depends on the order which is kept.
        const wordsIn = (state: Map<string, Answer>) =>
          new Map(
            [...state].map(([prompt, { value, others }]) => [prompt, [value, ...others.map((one) => one.value)]]),
          );
        expect(wordsIn(byPrompt(broughtBack(files.toReversed())))).toEqual(wordsIn(stateOf(answers)));
      }),
    );
  });

  it('are no longer than they may be, wherever one version fits', () => {
    fc.assert(
      fc.property(anyState, (answers) => {
        // No version of these, with the frame of a file around it, is longer than this as JSON.
        for (const file of writeAnswersFiles(about, answers, 5000)) expect(file.length).toBeLessThanOrEqual(5000);
      }),
    );
  });

  it.each([
    ['one code unit longer than can be typed', [{ ...answer, value: 'x'.repeat(longestTyped + 1) }], 1],
    [
      'an answer of a hundred and one other versions',
      [{ ...answer, others: Array.from({ length: 101 }, (_, index) => version(`No. ${String(index)}`, index)) }],
      1,
    ],
    [
      'a hundred answers as long as can be typed',
      Array.from({ length: 100 }, (_, index) => ({
        ...answer,
        prompt: `q${String(index)}`,
        value: `${String(index)}${'é'.repeat(longestTyped - 3)}`,
      })),
      1,
    ],
    [
      'forty versions as long as can be stored, which make several files',
      [
        {
          ...answer,
          others: Array.from({ length: 40 }, (_, index) =>
            version(`${String(index)}${'x'.repeat(longestStored - 2)}`, index),
          ),
        },
      ],
      3,
    ],
    [
      'the longest that can be stored, of what takes the most room as JSON',
      [
        {
          ...answer,
          value: '\u0001'.repeat(longestStored),
          question: '\u0001'.repeat(30_000),
          words: '\u0001'.repeat(30_000),
        },
      ],
      1,
    ],
  ])('give back %s', (_, answers, count) => {
    for (const one of answers) expect(answerSchema.safeParse(one).success).toBe(true);
    const files = writeAnswersFiles(about, answers);
    expect(files).toHaveLength(count);
    for (const file of files) expect(file.length).toBeLessThanOrEqual(longestAnswersFile);
    expect(byPrompt(broughtBack(files))).toEqual(stateOf(answers));
  });

  it('of the first kind, which know only what the page asked last, are read', () => {
    const { on, words, ...before } = answer;
    const first = { accordingTo: 'answers', version: 1, ...about, answers: [before] };
    expect(readAnswersFile(JSON.stringify(first), 'site/first')).toEqual({
      answers: [{ ...before, on: '', words: '' }],
      title: 'First',
    });
    expect([on, words]).toEqual(['told-in-june', '']);
  });

  it('to another assignment are refused by its name', () => {
    expect(readAnswersFile(writeAnswersFiles(about, [answer])[0] ?? '', 'site/second')).toEqual({
      problem: 'These are answers to another assignment, “First”.',
    });
  });

  it('that are damaged, of another kind or too large are refused with a sentence', () => {
    const [file = ''] = writeAnswersFiles(about, [answer]);
    for (const source of [
      file.slice(0, -9),
      '[]',
      file.replace('"value"', '"valve"'),
      'x'.repeat(longestAnswersFile + 1),
    ]) {
      expect(readAnswersFile(source, 'site/first')).toHaveProperty('problem');
    }
  });
});

describe('an answer that is damaged', () => {
  it.each([
    ['of another kind', 5],
    ['without its words', { ...answer, value: undefined }],
    ['with a date that is none', { ...answer, edited: NaN }],
    ['longer than can be stored', { ...answer, value: 'x'.repeat(longestStored + 1) }],
    ['under no id', { ...answer, prompt: 'Q 1' }],
  ])('%s is none', (_, stored) => {
    expect(readAnswer(stored)).toEqual({ value: null, isWhole: false });
  });

  it.each([
    ['has no list of other versions', { ...answer, others: null }],
    ['has a version that is none', { ...answer, others: [version('sound', 1), { value: 5 }, null] }],
  ])('%s keeps what is sound', (_, stored) => {
    const { value, isWhole } = readAnswer(stored);
    expect(isWhole).toBe(false);
    expect(value?.value).toBe(answer.value);
    expect(value?.others).toEqual(stored.others === null ? [] : [version('sound', 1)]);
  });
});

describe('answers as text', () => {
  const shown = { number: 1, question: 'Who?', passage: 'claim 2', answer: answer.value, others: [] };

  it('has question, passage and answer, and takes nothing of an answer for markup', () => {
    const withOther = { ...shown, others: [{ words: '*Ockley*', question: '' }] };
    expect(answersMarkdown('First', 'The Closed Bridge', 'May 1', [withOther])).toBe(
      '# First\n\nAnswers of May 1, on “The Closed Bridge”\n\n## 1. Who?\n\nOn: claim 2\n\n> The mayor\n> \\# no\n\nAnother version:\n\n> \\*Ockley\\*\n',
    );
  });

  it('says where there is no answer yet', () => {
    expect(answersMarkdown('First', 'Bridge', 'May 1', [{ ...shown, passage: '', answer: ' ' }])).toContain(
      '*No answer yet.*',
    );
  });

  it('has what was answered to a question that was changed or removed since, with that question', () => {
    const changed = { ...shown, answer: '', others: [{ words: 'Ockley', question: 'Where?' }] };
    const gone = { ...shown, number: 0, question: 'What for?', passage: '', answer: 'For nothing' };
    const text = answersMarkdown('First', 'Bridge', 'May 1', [changed], [gone]);
    expect(text).toContain('Another version, when the question was “Where?”:\n\n> Ockley\n');
    expect(text).toContain('## Questions no longer in this assignment\n\n### What for?\n\n> For nothing\n');
  });
});
