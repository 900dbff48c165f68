/**
 * A second place for words that are typed and not yet saved: the tab’s own memory, which is written at once and survives
 * a reload. It holds them for the moment that saving takes, and for as long as the device cannot save.
 */
import type { Answer } from '../../study/answers.ts';

const keyOf = (assignment: string) => `according-to/unsaved/${assignment}`;

/** Holds these answers and no others; none at all removes the entry. Where the tab has no memory, nothing happens. */
export function saveUnsaved(assignment: string, answers: readonly Answer[]): void {
  try {
    if (answers.length === 0) sessionStorage.removeItem(keyOf(assignment));
    else sessionStorage.setItem(keyOf(assignment), JSON.stringify(answers));
  } catch {
    // The page still has the words; the reader sees that they are not saved.
  }
}

export function loadUnsaved(assignment: string): Answer[] {
  try {
    // Only this module writes there.
    return JSON.parse(sessionStorage.getItem(keyOf(assignment)) ?? '[]') as Answer[];
  } catch {
    return [];
  }
}
