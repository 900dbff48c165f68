/**
 * What an answer may be, in one place: for what is typed, what is on the device, what a file holds. A version that can be
 * stored fits into a file with room to spare, so what can be stored can be exported, and what is exported can be brought back.
 */
import { z } from 'zod';
import { id } from '../model/fields.ts';
import type { Answer } from './answers.ts';

/** UTF-16 code units that can be typed into one answer: about twenty printed pages. */
export const longestTyped = 50_000;

/** UTF-16 code units of a stored answer: earlier versions of the site set no limit to typing. */
export const longestStored = 500_000;

/** UTF-16 code units of a question; those of an assignment from a link are shorter. */
const longestQuestion = 30_000;

/**
 * UTF-16 code units of a file of answers; more answers go into several. JSON writes one code unit as six at most, so a file
 * has room for one answer of the longest kind with its question and its words.
 */
export const longestAnswersFile = 8_000_000;

/** Milliseconds since 1970 that a date can have (ECMA-262, § 21.4.1.1). A clock may be set to before 1970. */
const furthestTime = 8.64e15;

const said = {
  value: z.string().max(longestStored),
  question: z.string().max(longestQuestion).default(''),
  on: z.string().max(200).default(''),
  words: z.string().max(longestQuestion).default(''),
};
const version = {
  ...said,
  edited: z.int().min(-furthestTime).max(furthestTime),
  revision: z.string().max(40),
};
const versionSchema = z.strictObject(version);

export const answerSchema = z.strictObject({ prompt: id, ...version, others: z.array(versionSchema) });

/**
 * Reads an answer that the device has stored.
 *
 * @returns the answer, null where nothing of it can be used; `isWhole` is false where something had to be left out
 */
export function readAnswer(value: unknown): { value: Answer | null; isWhole: boolean } {
  const whole = answerSchema.safeParse(value);
  if (whole.success) return { value: whole.data, isWhole: true };
  if (typeof value !== 'object' || value === null) return { value: null, isWhole: false };
  const { others } = value as { others?: unknown };
  const sound = (Array.isArray(others) ? (others as unknown[]) : []).flatMap((other) => {
    const read = versionSchema.safeParse(other);
    return read.success ? [read.data] : [];
  });
  const rest = answerSchema.safeParse({ ...value, others: sound });
  return { value: rest.success ? rest.data : null, isWhole: false };
}

/** Reads a list of answers; what is none is left out. */
export function readAnswers(value: unknown): Answer[] {
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((one) => readAnswer(one).value ?? []);
}
