/** An assignment while a teacher writes it: plain words in fields, and how they become an assignment. */
import { z } from 'zod';
import { assignmentSchema, parsePassage, promptKinds, type Assignment } from '../model/assignment.ts';
import { plainText, type Inline } from '../model/inline.ts';
import { placePrompts, sectionsOf } from './passage.ts';
import type { ReadingFile } from './reading-file.ts';

const promptDraft = z.object({
  id: z.string(),
  kind: z.enum(promptKinds),
  on: z.string(),
  question: z.string(),
  /** One a line. */
  options: z.string(),
  lines: z.number(),
});
export type PromptDraft = z.infer<typeof promptDraft>;

export const assignmentDraftSchema = z.object({
  title: z.string(),
  reading: z.string(),
  sections: z.array(z.string()),
  minutes: z.string(),
  /** Paragraphs with blank lines between them. */
  task: z.string(),
  /** One a line, “word: meaning”. */
  terms: z.string(),
  /** `asked`: of the claims that questions ask about. */
  notes: z.enum(['all', 'none', 'asked']),
  practice: z.boolean(),
  prompts: z.array(promptDraft),
});
export type AssignmentDraft = z.infer<typeof assignmentDraftSchema>;

/** A page on which nothing is written yet. */
export const emptyDraft: AssignmentDraft = {
  title: '',
  reading: '',
  sections: [],
  minutes: '',
  task: '',
  terms: '',
  notes: 'all',
  practice: false,
  prompts: [],
};

/** A question without words, with an id that no other question has. */
export function newPrompt(ids: readonly string[]): PromptDraft {
  const numbers = ids.map((id) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `q${String(Math.max(0, ...numbers) + 1)}`;
  return { id, kind: 'short', on: '', question: '', options: '', lines: 4 };
}

/** A fault, and the field that it is in: a field’s name, or the id of a question. */
export interface DraftFault {
  field: string;
  message: string;
}

const prose = (words: string): Inline[] => [{ type: 'text', value: words.replace(/\s+/gu, ' ').trim() }];
const linesOf = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Makes an assignment of a draft, or says what is missing. */
export function assignmentOf(
  draft: AssignmentDraft,
  file: ReadingFile | null,
): { assignment: Assignment | null; faults: DraftFault[] } {
  const faults: DraftFault[] = [];
  const fault = (field: string, message: string) => {
    faults.push({ field, message });
  };
  if (draft.title.trim() === '') fault('title', 'Give it a title.');
  if (file === null) fault('reading', 'Choose a reading.');
  if (draft.prompts.length === 0) fault('prompts', 'Write at least one question.');
  const minutes = draft.minutes.trim() === '' ? undefined : Number(draft.minutes);
  if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 600)) {
    fault('minutes', 'Minutes are a number from 1 to 600, or nothing.');
  }
  const terms = linesOf(draft.terms).flatMap((line) => {
    const [, word, meaning] = /^([^:]+):\s*(.+)$/.exec(line) ?? [];
    if (word !== undefined && meaning !== undefined) return [{ word: word.trim(), meaning: prose(meaning) }];
    fault('terms', `Write a colon between the word and its meaning: “${line}”.`);
    return [];
  });
  for (const [index, prompt] of draft.prompts.entries()) {
    const name = `Question ${String(index + 1)}`;
    if (prompt.question.trim() === '') fault(prompt.id, `${name} has no words.`);
    if (prompt.kind === 'choice' && linesOf(prompt.options).length < 2)
      fault(prompt.id, `${name} needs at least two options, one a line.`);
  }
  if (file === null || faults.length > 0) return { assignment: null, faults };

  const claimsAskedAbout = draft.prompts.flatMap(({ on }) => parsePassage(on).claim ?? []);
  const result = assignmentSchema.safeParse({
    title: draft.title,
    reading: draft.reading,
    sections: draft.sections,
    ...(minutes === undefined ? {} : { minutes }),
    notes: draft.notes === 'asked' ? claimsAskedAbout : draft.notes,
    practice: draft.practice,
    task: draft.task
      .split(/\n\s*\n/)
      .filter((words) => words.trim() !== '')
      .map(prose),
    terms,
    prompts: draft.prompts.map(({ id, kind, on, question, options, lines }) => ({
      id,
      kind,
      on,
      question: prose(question),
      ...(kind === 'choice' ? { options: linesOf(options).map(prose) } : {}),
      ...(kind === 'short' ? { lines } : {}),
    })),
  });
  if (!result.success) {
    const [issue] = result.error.issues;
    return {
      assignment: null,
      faults: [
        {
          field: String(issue?.path[0] ?? 'title'),
          message: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}.`,
        },
      ],
    };
  }
  for (const { prompt, section } of placePrompts(result.data, file.reading)) {
    const number = draft.prompts.findIndex(({ id }) => id === prompt.id) + 1;
    if (section === null)
      fault(prompt.id, `Question ${String(number)} asks about a passage that the class does not read.`);
  }
  if (sectionsOf(result.data, file.reading).length === 0) fault('sections', 'The reading has none of these sections.');
  return { assignment: faults.length === 0 ? result.data : null, faults };
}

/** The draft of an assignment that is to be changed. Emphasis and links in its words are lost: the fields hold plain words. */
export function draftOfAssignment(assignment: Assignment): AssignmentDraft {
  return {
    title: assignment.title,
    reading: assignment.reading,
    sections: assignment.sections,
    minutes: assignment.minutes === undefined ? '' : String(assignment.minutes),
    task: assignment.task.map((paragraph) => plainText(paragraph)).join('\n\n'),
    terms: assignment.terms.map(({ word, meaning }) => `${word}: ${plainText(meaning)}`).join('\n'),
    notes: typeof assignment.notes === 'string' ? assignment.notes : 'asked',
    practice: assignment.practice,
    prompts: assignment.prompts.map((prompt) => ({
      id: prompt.id,
      kind: prompt.kind,
      on: prompt.on,
      question: plainText(prompt.question),
      options: prompt.kind === 'choice' ? prompt.options.map((option) => plainText(option)).join('\n') : '',
      lines: prompt.kind === 'short' ? prompt.lines : 4,
    })),
  };
}
