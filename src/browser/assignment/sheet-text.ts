/** What the page of an assignment says: texts and decisions of the sheet, without the page itself. */
import { longestTyped } from '../../study/answer-schema.ts';
import {
  isPossible,
  isToOlderReading,
  type Answer,
  type Present,
  type Said,
  type Version,
} from '../../study/answers.ts';
import type { Lasting } from '../shared/lasting.ts';
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

/** What the browser says of how long it keeps the answers, and what follows for the student. */
export const lastingText: Readonly<Record<Lasting, string>> = {
  lasting: 'This browser has agreed to keep them until you erase them or clear its data.',
  'while-there-is-room':
    'This browser has not agreed to keep them for good: it may clear them when the device is full, or after weeks without a visit. Download them to be safe.',
  unknown:
    'This browser does not tell how long it keeps them: it may clear them when the device is full, or after weeks without a visit. Download them to be safe.',
};

/** What erasing comes to. A page cannot see the disk, nor what has left the browser. */
export const erasedText =
  'Erased. What this site has stored on this device holds your answers to this assignment no longer, and no other tab can write them back. The page cannot reach what you have downloaded, copied or printed, and the browser may keep traces on the disk for a while: on a machine that is not yours, clear the browser’s data for this site too.';

/** A moment as a reader of English says it: “November 24, 2026 at 10:42 AM”. */
export function dateTimeText(time: number): string {
  return new Date(time).toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' });
}

/**
 * What to say beside an answer; null where there is nothing to say.
 *
 * @param now what stands in the field
 * @param answer as it was saved; undefined where the student has just changed it
 */
export function noticeText(now: Said, answer: Answer | undefined, revision: string): string | null {
  if (now.value.length >= longestTyped)
    return `This is as long as an answer can be: ${longestTyped.toLocaleString('en-US')} characters. What goes beyond is not taken.`;
  if (!isToOlderReading(answer, revision)) return null;
  const chosen = answer.words !== '' && answer.words !== now.words ? ` You had chosen claim ${answer.words}` : '';
  return `The reading has changed since you answered this on ${dateTimeText(answer.edited)}. Your answer is as you left it; read the passage once more.${chosen}`;
}

/** The line above another version of an answer: when it was given, and to which question, where that was another one. */
export function versionText({ value, edited, question, on }: Version, present: Present): string {
  const time = dateTimeText(edited);
  if (question !== '' && question !== present.question) return `Answered ${time}, when the question was “${question}”:`;
  if (on !== '' && on !== present.on) return `Answered ${time}, when the question was about another passage:`;
  return isPossible(value, present) ? `Another version, ${time}:` : `Answered ${time}; it can no longer be chosen:`;
}

/** Another version in words. @param words gives them for what the prompt has now */
export function versionWords(version: Version, words: (value: string) => string): string {
  return version.words === '' ? words(version.value) : version.words;
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
