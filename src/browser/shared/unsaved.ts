/**
 * A net under the words that are typed and not yet kept: the tab’s own memory, which is written at once and survives a
 * reload. It holds them for the moment it takes to keep them, and for as long as the device cannot.
 */
import type { Answer } from '../../study/answers.ts';

const keyOf = (assignment: string) => `according-to/unsaved/${assignment}`;

/** Holds these answers and no others; none at all takes the net away. Where the tab has no memory, nothing happens. */
export function holdUnsaved(assignment: string, answers: readonly Answer[]): void {
  try {
    if (answers.length === 0) sessionStorage.removeItem(keyOf(assignment));
    else sessionStorage.setItem(keyOf(assignment), JSON.stringify(answers));
  } catch {
    // The page still has the words; the reader is told that they are not kept.
  }
}

export function heldUnsaved(assignment: string): Answer[] {
  try {
    // Only this module writes there.
    return JSON.parse(sessionStorage.getItem(keyOf(assignment)) ?? '[]') as Answer[];
  } catch {
    return [];
  }
}
