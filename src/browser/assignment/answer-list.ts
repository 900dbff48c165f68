/** The answers of a sheet as lists: for people, and for a file. */
import { answersPresent, isAnswered, versionOf, type Answer, type Present, type Version } from '../../study/answers.ts';
import type { AnswerShown } from '../../study/answers-markdown.ts';
import { versionWords } from './sheet-text.ts';

/** A question as the page has it. */
export interface Question {
  prompt: string;
  number: number;
  question: string;
  /** The passage that it is about, in a few words. */
  passage: string;
  present: Present;
  /** A value in words: of a claim, its number and its words. */
  words(value: string): string;
}

type Answers = ReadonlyMap<string, Answer>;

/** Every question in its order, with its answer in words, or nothing. An answer to what it asked before is another version. */
export function answersInWords(questions: readonly Question[], answers: Answers): AnswerShown[] {
  return questions.map((field) => {
    const answer = answers.get(field.prompt);
    const isPresent = answer === undefined || answersPresent(answer, field.present);
    const others = [...(isPresent || !isAnswered(answer) ? [] : [versionOf(answer)]), ...(answer?.others ?? [])];
    return {
      number: field.number,
      question: field.question,
      passage: field.passage,
      answer: isPresent ? field.words(answer?.value ?? '') : '',
      others: others.map((other) => shownVersion(other, field.question, (value) => field.words(value))),
    };
  });
}

/** Answers to questions that the sheet no longer has, in words. */
export function goneInWords(questions: readonly Pick<Question, 'prompt'>[], answers: Answers): AnswerShown[] {
  const present = new Set(questions.map(({ prompt }) => prompt));
  const asIs = (value: string) => value;
  return [...answers.values()]
    .filter((answer) => !present.has(answer.prompt) && (isAnswered(answer) || answer.others.length > 0))
    .map((answer) => ({
      number: 0,
      question: answer.question === '' ? `A question that is not known (“${answer.prompt}”)` : answer.question,
      passage: '',
      answer: versionWords(answer, asIs),
      others: answer.others.map((other) => shownVersion(other, answer.question, asIs)),
    }));
}

function shownVersion(
  version: Version,
  question: string,
  words: (value: string) => string,
): AnswerShown['others'][number] {
  return {
    words: versionWords(version, words),
    question: version.question === question ? '' : version.question,
  };
}

/** Every answer as a file is to have it: where it is not known what was asked, with the question that the sheet has. */
export function answersWithQuestions(
  questions: readonly Pick<Question, 'prompt' | 'present'>[],
  answers: Answers,
): Answer[] {
  const byPrompt = new Map(questions.map(({ prompt, present }) => [prompt, present]));
  return [...answers.values()].map((answer) => {
    const present = byPrompt.get(answer.prompt);
    if (answer.question !== '' || present === undefined || !answersPresent(answer, present)) return answer;
    return { ...answer, question: present.question };
  });
}

/** Name of a file of answers, without its extension. */
export const answersFileName = (assignment: string): string => `answers-${assignment.replace('/', '-')}`;

/** Names of the files of answers where there are so many of them. */
export function answersFileNames(assignment: string, count: number): string[] {
  const name = answersFileName(assignment);
  if (count === 1) return [`${name}.json`];
  return Array.from({ length: count }, (_, index) => `${name}-${String(index + 1)}-of-${String(count)}.json`);
}

/** What to say after answers were brought back from a file. */
export function importedText(answers: Answers): string {
  const hasOthers = [...answers.values()].some(({ others }) => others.length > 0);
  return hasOthers
    ? 'Brought back. Where the file says something else than this page, you find both below the question.'
    : 'Brought back.';
}
