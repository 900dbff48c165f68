/** What has become of a page’s answers on the disk: other tabs write and erase there, and the browser may clear it. */
import { isAnswered, type Answer } from './answers.ts';

/** What a page knows. */
export interface AnswersOnPage {
  /** By prompt. */
  answers: ReadonlyMap<string, Answer>;
  /** Prompts whose answer is not on the disk yet. */
  unsaved: ReadonlySet<string>;
  /** The latest erasing that the page knows of, in milliseconds since 1970. */
  erasedAt: number;
}

/** What the disk has. */
export interface AnswersOnDisk {
  answers: readonly Answer[];
  /** When a person last erased them, in milliseconds since 1970; 0 for never. */
  erasedAt: number;
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
 * Compares both. An answer that is still to be saved is left out: it is about to be written, and merged then. What is
 * missing on the disk was erased where somebody has erased answers since the page last looked, and is lost otherwise.
 */
export function compareAnswers(page: AnswersOnPage, disk: AnswersOnDisk): Comparison {
  const stored = new Set(disk.answers.map(({ prompt }) => prompt));
  const missing = [...page.answers.values()]
    .filter((answer) => !stored.has(answer.prompt) && !page.unsaved.has(answer.prompt) && isAnswered(answer))
    .map(({ prompt }) => prompt);
  const isErased = disk.erasedAt > page.erasedAt;
  return {
    changed: disk.answers.filter(
      (answer) => !page.unsaved.has(answer.prompt) && !isSame(page.answers.get(answer.prompt), answer),
    ),
    erased: isErased ? missing : [],
    lost: isErased ? [] : missing,
  };
}

function isSame(known: Answer | undefined, stored: Answer): boolean {
  return (
    known?.edited === stored.edited && known.value === stored.value && known.others.length === stored.others.length
  );
}
