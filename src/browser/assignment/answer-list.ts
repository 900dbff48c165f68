/** The answers of a sheet as lists: for people, and for a file. */
import type { Answer } from '../../study/answers.ts';
import type { AnswerShown } from '../../study/answers-markdown.ts';

/** A question as the page has it. */
export interface Question {
  prompt: string;
  number: number;
  question: string;
  /** The passage that it is about, in a few words. */
  passage: string;
  /** A value in words: of a claim, its number and its words. */
  words(value: string): string;
}

type Answers = ReadonlyMap<string, Answer>;

/** Every question in its order, with its answer in words, or nothing. */
export function answersInWords(questions: readonly Question[], answers: Answers): AnswerShown[] {
  return questions.map((field) => {
    const answer = answers.get(field.prompt);
    return {
      number: field.number,
      question: field.question,
      passage: field.passage,
      answer: field.words(answer?.value ?? ''),
      others: (answer?.others ?? []).map(({ value }) => field.words(value)),
    };
  });
}

/** Every answer with its question, also one whose question the sheet no longer has. */
export function answersWithQuestions(
  questions: readonly Pick<Question, 'prompt' | 'question'>[],
  answers: Answers,
): (Answer & { question: string })[] {
  const byPrompt = new Map(questions.map(({ prompt, question }) => [prompt, question]));
  return [...answers.values()].map((answer) => ({ ...answer, question: byPrompt.get(answer.prompt) ?? '' }));
}

/** Name of a file of answers, without its extension. */
export const answersFileName = (assignment: string): string => `answers-${assignment.replace('/', '-')}`;

/** What to say after answers were brought back from a file. */
export function importedText(answers: Answers): string {
  const hasOthers = [...answers.values()].some(({ others }) => others.length > 0);
  return hasOthers
    ? 'Brought back. Where the file says something else than this page, you find both below the question.'
    : 'Brought back.';
}
