/** What the page of an assignment says: texts and decisions of the sheet, without the page itself. */
import { isToOlderReading, type Answer } from '../../study/answers.ts';
import type { SaveState } from './answer-saver.ts';

/** How saving goes, in a few words. */
export const stateText: Readonly<Record<SaveState, string>> = {
  empty: '',
  saving: 'Saving …',
  saved: 'Saved on this device.',
  blocked: 'Not saved.',
  full: 'Not saved.',
  newer: 'Not saved.',
  failed: 'Not saved.',
};

/**
 * What is wrong and what to do; empty where all is well. While the page tries again, what was wrong stays in sight: for
 * `saving` there is no text, and nothing is to change.
 */
export const problemText: Readonly<Record<Exclude<SaveState, 'saving'>, string>> = {
  empty: '',
  saved: '',
  blocked:
    'This browser keeps nothing for this page: it may be a private window, or keeping is turned off in the settings. Your words stay here until the page is closed. Copy or download them before.',
  full: 'This device has no room left, so your last words are not saved. They are still here: copy or download them, then make room and try again.',
  newer:
    'This page is older than the answers on this device: a newer version of the site has saved them, and this one does not write over it. Your words stay here until the page is closed. Copy or download them, then load the page again.',
  failed: 'Your last words could not be saved. They are still here: copy or download them, or try again.',
};

/** A moment as a reader of English says it: “November 24, 2026 at 10:42 AM”. */
export function dateTimeText(time: number): string {
  return new Date(time).toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' });
}

/** What to say beside an answer to an older revision of the reading; null where there is nothing to say. */
export function olderReadingText(answer: Answer | undefined, revision: string): string | null {
  if (!isToOlderReading(answer, revision)) return null;
  return `The reading has changed since you answered this on ${dateTimeText(answer.edited)}. Your answer is as you left it; read the passage once more.`;
}

/** The passage in the line above a question: “claim 2” of “Question 1 on claim 2”. */
export function passageFromLine(line: string): string {
  return line.replace(/^Question \d+(?: on )?/, '').trim();
}

/** A question as the page shows it. */
export interface ShownQuestion {
  /** Of the element. */
  id: string;
  number: number;
  isAnswered: boolean;
}

/** The link to the first question that is still to be answered, or to all answers. */
export function nextLink(questions: readonly ShownQuestion[]): { href: string; text: string } {
  const next = questions.find(({ isAnswered }) => !isAnswered);
  if (next === undefined) return { href: '#my-answers', text: 'My answers' };
  return { href: `#${next.id}`, text: `Next: question ${String(next.number)}` };
}
