import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentSchema, type Assignment } from '../model/assignment.ts';
import { sampleClaim, sampleLibrary, sampleReading } from '../model/sample.ts';
import {
  assignmentDraftSchema,
  assignmentOf,
  draftOfAssignment,
  emptyDraft,
  newPrompt,
  type AssignmentDraft,
  type PromptDraft,
} from './assignment-draft.ts';
import { readingFile } from './reading-file.ts';

const reading = sampleReading([
  [sampleClaim({ id: 'first' })],
  [sampleClaim({ id: 'second', number: 2, paragraph: 2 })],
]);
const file = readingFile(reading, sampleLibrary([reading]));
const prompt = (fields: Partial<PromptDraft> = {}): PromptDraft => ({
  ...newPrompt([]),
  on: 'first',
  question: 'Who says so?',
  ...fields,
});
const draft = (fields: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  ...emptyDraft,
  title: 'One question',
  reading: 'sample',
  prompts: [prompt()],
  ...fields,
});
const faultsOf = (fields: Partial<AssignmentDraft>) => assignmentOf(draft(fields), file).faults;
const words = (value: string) => [{ type: 'text' as const, value }];

describe('a draft of an assignment', () => {
  it('becomes an assignment: paragraphs, words and options out of lines', () => {
    const { assignment, faults } = assignmentOf(
      draft({
        minutes: ' 15 ',
        task: 'Read it\ntwice.\n\n\nThen answer.',
        terms: 'kingpin: head of a cartel\n\ncue: words that attribute: “he said”',
        prompts: [prompt({ kind: 'choice', options: 'One\n\n  Two \n' }), prompt({ id: 'q2', kind: 'point' })],
      }),
      file,
    );
    expect(faults).toEqual([]);
    expect(assignment).toEqual({
      title: 'One question',
      reading: 'sample',
      sections: [],
      minutes: 15,
      notes: 'all',
      practice: false,
      task: [words('Read it twice.'), words('Then answer.')],
      terms: [
        { word: 'kingpin', meaning: words('head of a cartel') },
        { word: 'cue', meaning: words('words that attribute: “he said”') },
      ],
      prompts: [
        {
          id: 'q1',
          on: 'first',
          question: words('Who says so?'),
          kind: 'choice',
          options: [words('One'), words('Two')],
        },
        { id: 'q2', on: 'first', question: words('Who says so?'), kind: 'point' },
      ],
    });
  });

  it('shows the notes of the claims that it asks about, where that is chosen', () => {
    const prompts = [prompt(), prompt({ id: 'q2', on: 'section:opening' })];
    expect(assignmentOf(draft({ notes: 'asked', prompts }), file).assignment?.notes).toEqual(['first']);
  });

  it('says of every field what is missing', () => {
    const { assignment, faults } = assignmentOf(emptyDraft, null);
    expect(assignment).toBeNull();
    expect(faults.map(({ field }) => field)).toEqual(['title', 'reading', 'prompts']);
  });

  it.each(['0', '601', '1.5', 'ten'])('refuses %j minutes', (minutes) => {
    expect(faultsOf({ minutes }).map(({ field }) => field)).toEqual(['minutes']);
  });

  it('refuses a word without a meaning, and says which', () => {
    expect(faultsOf({ terms: 'kingpin' })).toEqual([
      { field: 'terms', message: 'Write a colon between the word and its meaning: “kingpin”.' },
    ]);
  });

  it('refuses a question without words, and a choice with fewer than two options', () => {
    const prompts = [prompt({ question: ' ' }), prompt({ id: 'q2', kind: 'choice', options: 'One' })];
    expect(faultsOf({ prompts })).toEqual([
      { field: 'q1', message: 'Question 1 has no words.' },
      { field: 'q2', message: 'Question 2 needs at least two options, one a line.' },
    ]);
  });

  it('refuses a question about what the class does not read, and a reading without the sections', () => {
    expect(faultsOf({ prompts: [prompt({ on: 'gone' })] })).toEqual([
      { field: 'q1', message: 'Question 1 asks about a passage that the class does not read.' },
    ]);
    expect(faultsOf({ sections: ['gone'] }).map(({ field }) => field)).toEqual(['q1', 'sections']);
  });

  it('says where the schema of assignments finds something that no other check has found', () => {
    expect(faultsOf({ title: 'x'.repeat(161) })).toHaveLength(1);
    expect(faultsOf({ title: 'x'.repeat(161) })[0]?.field).toBe('title');
  });

  it('is the same again after it was an assignment and is changed, whatever words are in it', () => {
    // Words as a teacher types them, without the signs that have a meaning in the fields.
    const line = fc.stringMatching(/^[A-Za-z0-9 ,.?“”é]{0,20}[A-Za-z]$/).map((text) => text.replace(/ +/g, ' ').trim());
    const paragraph = line.map((value) => words(value));
    const anyAssignment = fc
      .record({
        title: line,
        minutes: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
        task: fc.array(paragraph, { maxLength: 3 }),
        terms: fc.array(fc.record({ word: line, meaning: paragraph }), { maxLength: 3 }),
        notes: fc.constantFrom('all' as const, 'none' as const),
        practice: fc.boolean(),
        questions: fc.array(
          fc.record({ question: paragraph, options: fc.array(paragraph, { minLength: 2, maxLength: 4 }) }),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
      })
      .map(({ questions, minutes, ...rest }): Assignment =>
        assignmentSchema.parse({
          ...rest,
          ...(minutes === undefined ? {} : { minutes }),
          reading: 'sample',
          prompts: questions.map(({ question, options }, index) => ({
            id: `q${String(index + 1)}`,
            on: index % 2 === 0 ? 'second' : 'section:opening',
            kind: 'choice',
            question,
            options,
          })),
        }),
      );
    fc.assert(
      fc.property(anyAssignment, (assignment) => {
        expect(assignmentOf(draftOfAssignment(assignment), file)).toEqual({ assignment, faults: [] });
      }),
    );
  });

  it('is read back from the device as it was', () => {
    expect(assignmentDraftSchema.parse(JSON.parse(JSON.stringify(draft())))).toEqual(draft());
  });
});

describe('a new question', () => {
  it('has an id that no other has', () => {
    expect(newPrompt([]).id).toBe('q1');
    expect(newPrompt(['q1', 'q7', 'by-hand']).id).toBe('q8');
  });
});
