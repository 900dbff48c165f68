/** What has become of a page’s answers on the disk: other tabs write and erase there, and the browser may clear it. */
import { isAnswered, type Answer } from './answers.ts';

/** What a page knows. */
export interface AnswersOnPage {
  /** By prompt. */
  answers: ReadonlyMap<string, Answer>;
  /** Prompts whose answer is not on the disk yet. */
  unsaved: ReadonlySet<string>;
  /** Stamp of each answer as the page last saw it on the disk, by prompt. */
  stamps: ReadonlyMap<string, string>;
  /** How often the answers had been erased when the page last looked; null where it has not looked yet. */
  generation: number | null;
}

/** What the disk has. */
export interface AnswersOnDisk {
  /** Each answer with its stamp, which is another one after each change. */
  answers: readonly { stamp: string; answer: Answer }[];
  /** How often a person has erased them. */
  generation: number;
}

export interface Comparison {
  /** Answers of the disk that the page does not have, or has in another version. */
  changed: Answer[];
  /** Prompts whose answer is on the page only, and was erased by a person. */
  erased: string[];
  /** Prompts whose answer is on the page only, because the browser has cleared its storage. */
  lost: string[];
}

/**
 * Compares both, by counts and names that hang on no clock. An answer that is still to be saved is left out: it is about to
 * be written, and merged then. But where somebody has erased the answers since the page last looked, all that the page has is
 * of before, what is still to be saved too: only what the disk has now counts. What is missing otherwise is lost.
 */
export function compareAnswers(page: AnswersOnPage, disk: AnswersOnDisk): Comparison {
  const stored = new Set(disk.answers.map(({ answer }) => answer.prompt));
  const missing = [...page.answers.values()].filter(({ prompt }) => !stored.has(prompt));
  const isErased = page.generation !== null && disk.generation > page.generation;
  if (isErased) {
    return {
      changed: disk.answers.map(({ answer }) => answer),
      erased: missing.map(({ prompt }) => prompt),
      lost: [],
    };
  }
  return {
    changed: disk.answers
      .filter(({ stamp, answer }) => !page.unsaved.has(answer.prompt) && page.stamps.get(answer.prompt) !== stamp)
      .map(({ answer }) => answer),
    erased: [],
    lost: missing
      .filter((answer) => !page.unsaved.has(answer.prompt) && (isAnswered(answer) || answer.others.length > 0))
      .map(({ prompt }) => prompt),
  };
}
