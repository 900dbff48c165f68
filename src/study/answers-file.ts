/** “My answers” as files: JSON that can be brought back, on this or another device. */
import { z } from 'zod';
import { id, text } from '../model/fields.ts';
import { answerSchema, longestAnswersFile } from './answer-schema.ts';
import { isAnswered, versionOf, type Answer, type Version } from './answers.ts';

const answersFileSchema = z.strictObject({
  accordingTo: z.literal('answers'),
  /** 2 has for each version what it answered; 1 has the question only, as it was when the file was written. */
  version: z.literal([1, 2]),
  /** Which assignment: `site/<slug>` or `link/<fingerprint>`. */
  assignment: z.string().regex(/^(?:site|link)\/[a-z0-9-]{1,300}$/),
  title: text.max(160),
  reading: id,
  /** Revision of the reading when the file was written. */
  revision: z.string().max(40),
  answers: z.array(answerSchema),
});
export type AnswersFile = z.infer<typeof answersFileSchema>;
export type AnswersAbout = Pick<AnswersFile, 'assignment' | 'title' | 'reading' | 'revision'>;

function fileText({ assignment, title, reading, revision }: AnswersAbout, answers: readonly Answer[]): string {
  const file: AnswersFile = {
    accordingTo: 'answers',
    version: 2,
    assignment,
    title,
    reading,
    revision,
    answers: answers.map((answer) => ({
      prompt: answer.prompt,
      ...versionOf(answer),
      others: answer.others.map(versionOf),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The texts of the files that hold all answers, in the order given: one, unless they are too long for that. Then an answer of
 * many versions may stand in several files, with some of its versions in each. Whatever the order in which they are brought
 * back, all is there again.
 *
 * @param longest UTF-16 code units of a file
 */
export function writeAnswersFiles(
  about: AnswersAbout,
  answers: readonly Answer[],
  longest: number = longestAnswersFile,
): string[] {
  const whole = fileText(about, answers);
  if (whole.length <= longest) return [whole];
  const frame = fileText(about, []).length;
  const files: Answer[][] = [];
  let room = 0;
  for (const part of answers.flatMap(partsOf)) {
    // In a file of its own it takes at least as much room as beside others.
    const size = fileText(about, [part]).length - frame;
    if (size > room) {
      files.push([]);
      room = longest - frame;
    }
    files.at(-1)?.push(part);
    room -= size;
  }
  return files.map((parts) => fileText(about, joined(parts)));
}

/** An answer as its versions one by one: first what stands in the field, then each of the others, beside a blank one. */
function partsOf(answer: Answer): Answer[] {
  const { prompt } = answer;
  const blank = { ...versionOf(answer), ...(isAnswered(answer) ? { value: '' } : {}) };
  const beside = (other: Version): Answer => ({ prompt, ...blank, others: [other] });
  return [{ ...answer, others: [] }, ...answer.others.map(beside)];
}

/** Parts of the same answer that follow each other, as one. */
function joined(parts: readonly Answer[]): Answer[] {
  const answers: Answer[] = [];
  for (const part of parts) {
    const before = answers.at(-1);
    if (before?.prompt === part.prompt) before.others.push(...part.others);
    else answers.push({ ...part, others: [...part.others] });
  }
  return answers;
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
  return { answers, title };
}
