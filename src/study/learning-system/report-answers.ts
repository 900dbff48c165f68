/** Answers to an assignment, as a course is sent them. */
import type { ScormSession } from './scorm-session.ts';

export interface Answer {
  prompt: string;
  kind: string;
  /** From 1. */
  number: number;
  question: string;
  value: string;
  /** The answer in words: of a claim, its number and its words. */
  words: string;
  /** Index of the chosen option, from 0; -1 where the question has none. */
  option: number;
}

/** Characters that a response and a comment may have (SCORM 1.2 Run-Time Environment, § 3.4.4). */
const longestResponse = 255;
const longestComments = 4096;

/**
 * Sends answers: as interactions, short, and in full as comments. Both are optional in SCORM 1.2, so a course may have no
 * place for them.
 *
 * @param right whether an answer is right; null where there is no one right answer
 * @param time of day, as `HH:MM:SS`
 */
export function reportAnswers(
  session: ScormSession,
  answers: readonly Answer[],
  right: (prompt: string, value: string) => boolean | null,
  time: string,
): void {
  answers.forEach(({ prompt, kind, value, words, option }, index) => {
    const interaction = `cmi.interactions.${String(index)}`;
    const isChoice = kind === 'choice' && option >= 0;
    if (!session.setOptional(`${interaction}.id`, prompt)) return;
    session.setOptional(`${interaction}.time`, time);
    session.setOptional(`${interaction}.type`, isChoice ? 'choice' : 'fill-in');
    // A choice is sent as a letter: the first option is “a”.
    session.setOptional(
      `${interaction}.student_response`,
      isChoice ? String.fromCharCode(97 + option) : shortened(words, longestResponse),
    );
    const isRight = right(prompt, value);
    session.setOptional(`${interaction}.result`, isRight === null ? 'neutral' : isRight ? 'correct' : 'wrong');
  });
  const full = answers.map(({ number, question, words }) => `${String(number)}. ${question}\n${words}`).join('\n\n');
  session.setOptional('cmi.comments', shortened(full, longestComments));
}

const shortened = (words: string, longest: number) =>
  words.length <= longest ? words : `${words.slice(0, longest - 2)} …`;
