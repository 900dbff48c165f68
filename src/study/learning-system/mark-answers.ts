/** The mark of an assignment: of its questions that have a right answer. A teacher reads what is answered in words. */
import { fingerprint } from '../fingerprint.ts';
import type { AssignmentFile } from '../../model/assignment.ts';
import { plainText } from '../../model/inline.ts';
import type { Answers } from './suspend-data.ts';

/** Stands for a right answer in the package, so that it cannot be read there. It keeps nobody from trying them all. */
export const rightMark = (prompt: string, value: string) => fingerprint(`${prompt}\n${value}`);

/** The marks of what is right, by prompt, for questions that are answered by a choice or by pointing at a claim. */
export function rightAnswers({
  assignment,
  key,
}: Pick<AssignmentFile, 'assignment' | 'key'>): Record<string, string[]> {
  const right: Record<string, string[]> = {};
  for (const prompt of assignment.prompts) {
    const entry = key.find(({ of }) => of === prompt.id);
    const option =
      prompt.kind === 'choice' && typeof entry?.option === 'number' ? prompt.options[entry.option - 1] : undefined;
    const values = option === undefined ? (prompt.kind === 'point' ? (entry?.claims ?? []) : []) : [plainText(option)];
    if (values.length > 0) right[prompt.id] = values.map((value) => rightMark(prompt.id, value));
  }
  return right;
}

/** Whether an answer is right; null where the question has no one right answer. */
export function isRight(prompt: string, value: string, right: Readonly<Record<string, string[]>>): boolean | null {
  return right[prompt]?.includes(rightMark(prompt, value)) ?? null;
}

/** Right answers in per cent of the questions that have one; null where none has. */
export function markOf(answers: Answers, right: Readonly<Record<string, string[]>>): number | null {
  const prompts = Object.keys(right);
  if (prompts.length === 0) return null;
  const count = prompts.filter((prompt) => isRight(prompt, answers[prompt] ?? '', right) === true).length;
  return Math.round((100 * count) / prompts.length);
}
