/** “My answers” as a file: JSON that can be brought back, on this or another device. */
import { z } from 'zod';
import { id, text } from '../model/fields.ts';
import type { Answer } from './answers.ts';

/** UTF-16 code units: a hundred answers of ten pages each. */
export const longestAnswersFile = 2_000_000;

const version = {
  value: z.string().max(50_000),
  edited: z.int().min(0),
  revision: z.string().max(40),
};

const answersFileSchema = z.strictObject({
  accordingTo: z.literal('answers'),
  version: z.literal(1),
  /** Which assignment: `site/<slug>` or `link/<fingerprint>`. */
  assignment: z.string().regex(/^(?:site|link)\/[a-z0-9-]{1,100}$/),
  title: text.max(160),
  reading: id,
  /** Revision of the reading when the file was written. */
  revision: z.string().max(40),
  answers: z
    .array(
      z.strictObject({
        prompt: id,
        /** For people: what was asked, and the words of a claim that was pointed at. */
        question: z.string().max(20_000),
        ...version,
        others: z.array(z.strictObject(version)).max(100),
      }),
    )
    .max(200),
});
export type AnswersFile = z.infer<typeof answersFileSchema>;

/** The text of a file; answers in the order given. */
export function writeAnswersFile(
  about: Pick<AnswersFile, 'assignment' | 'title' | 'reading' | 'revision'>,
  answers: readonly (Answer & { question: string })[],
): string {
  const { assignment, title, reading, revision } = about;
  const file: AnswersFile = {
    accordingTo: 'answers',
    version: 1,
    assignment,
    title,
    reading,
    revision,
    answers: answers.map(({ prompt, question, value, edited, revision: answered, others }) => ({
      prompt,
      question,
      value,
      edited,
      revision: answered,
      others,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file holds, or why it cannot be used. */
export type AnswersRead = { answers: Answer[]; title: string } | { problem: string };

/**
 * Reads a file of answers to `assignment`.
 *
 * @returns the answers, or a sentence for the reader that says what is wrong with the file
 */
export function readAnswersFile(source: string, assignment: string): AnswersRead {
  if (source.length > longestAnswersFile) return { problem: 'This file is too large to be a file of answers.' };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { problem: 'This file is damaged, or no file of answers: choose the one that ends in .json.' };
  }
  const result = answersFileSchema.safeParse(value);
  if (!result.success) {
    const where = result.error.issues[0]?.path.map(String).join('.') ?? '';
    return { problem: `This is no file of answers${where === '' ? '' : ` (see “${where}”)`}.` };
  }
  const { assignment: about, title, answers } = result.data;
  if (about !== assignment) return { problem: `These are answers to another assignment, “${title}”.` };
  return {
    answers: answers.map(({ prompt, value, edited, revision, others }) => ({
      prompt,
      value,
      edited,
      revision,
      others,
    })),
    title,
  };
}
