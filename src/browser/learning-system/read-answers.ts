/** The answers on a sheet, and how a course is told them. */
import type { ScormSession } from '../../study/learning-system/scorm-session.ts';

export interface Asked {
  prompt: string;
  kind: string;
  /** From 1. */
  number: number;
  question: string;
  value: string;
  /** The answer in words: of a claim, its number and its words. */
  words: string;
  /** Place of the chosen option, from 0; -1 where the question has none. */
  option: number;
}

/** Every question with what the page holds for it at this moment. */
export function readAsks(): Asked[] {
  return [...document.querySelectorAll<HTMLElement>('.ask')].map((ask, index) => {
    const control = ask.querySelector<HTMLTextAreaElement | HTMLSelectElement>('textarea, select');
    const options = [...ask.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    const option = options.findIndex(({ checked }) => checked);
    const value = control?.value ?? options[option]?.value ?? '';
    const list = control instanceof HTMLSelectElement ? control.selectedOptions[0] : undefined;
    return {
      prompt: ask.dataset['prompt'] ?? '',
      kind: ask.dataset['kind'] ?? '',
      number: index + 1,
      question: ask.querySelector('.ask-question')?.textContent.trim() ?? '',
      value,
      words: value === '' ? '' : (list?.textContent ?? value),
      option,
    };
  });
}

/** Characters that a response and a comment may have (SCORM 1.2 Run-Time Environment, § 3.4.4). */
const longestResponse = 255;
const longestComments = 4096;

/**
 * Tells a course the answers: as interactions, short, and in full as comments. Both are optional in SCORM 1.2, so a
 * course may have no place for them.
 *
 * @param right whether an answer is right; null where there is no one right answer
 */
export function tellAnswers(
  session: ScormSession,
  asked: readonly Asked[],
  right: (prompt: string, value: string) => boolean | null,
): void {
  const now = new Date().toTimeString().slice(0, 8);
  asked.forEach(({ prompt, kind, value, words, option }, index) => {
    const place = `cmi.interactions.${String(index)}`;
    const isChoice = kind === 'choice' && option >= 0;
    if (!session.offer(`${place}.id`, prompt)) return;
    session.offer(`${place}.time`, now);
    session.offer(`${place}.type`, isChoice ? 'choice' : 'fill-in');
    // A choice is told by a letter: the first option is “a”.
    session.offer(
      `${place}.student_response`,
      isChoice ? String.fromCharCode(97 + option) : cut(words, longestResponse),
    );
    const isRight = right(prompt, value);
    session.offer(`${place}.result`, isRight === null ? 'neutral' : isRight ? 'correct' : 'wrong');
  });
  const full = asked.map(({ number, question, words }) => `${String(number)}. ${question}\n${words}`).join('\n\n');
  session.offer('cmi.comments', cut(full, longestComments));
}

const cut = (words: string, longest: number) => (words.length <= longest ? words : `${words.slice(0, longest - 2)} …`);
