/**
 * A second place for words that are typed and not yet saved: the tab’s own memory, which is written at once and survives
 * a reload. It holds them for the moment that saving takes, and for as long as the device cannot save.
 */
import { readAnswers } from '../../study/answer-schema.ts';
import type { Answer } from '../../study/answers.ts';
import { siteName } from './site-name.ts';

/** What the tab holds for an assignment. */
export interface Unsaved {
  answers: readonly Answer[];
  /** How often the answers had been erased when these were typed; null where that is not known. */
  generation: number | null;
}

const keyOf = (assignment: string) => siteName(`unsaved ${assignment}`);
/** Under this key all copies of the site on one origin wrote, before keys carried the site’s path. */
const legacyKeyOf = (assignment: string) => `according-to/unsaved/${assignment}`;

/** Holds these answers and no others; none at all removes the entry. Where the tab has no memory, nothing happens. */
export function saveUnsaved(assignment: string, { answers, generation }: Unsaved): void {
  try {
    if (answers.length === 0) sessionStorage.removeItem(keyOf(assignment));
    else sessionStorage.setItem(keyOf(assignment), JSON.stringify({ answers, generation }));
  } catch {
    // The page still has the words; the reader sees that they are not saved.
  }
}

export function loadUnsaved(assignment: string): Unsaved {
  try {
    const now = sessionStorage.getItem(keyOf(assignment));
    if (now !== null) {
      const { answers, generation } = JSON.parse(now) as { answers?: unknown; generation?: unknown };
      return { answers: readAnswers(answers), generation: typeof generation === 'number' ? generation : null };
    }
    const before = sessionStorage.getItem(legacyKeyOf(assignment));
    if (before === null) return { answers: [], generation: null };
    const unsaved = { answers: readAnswers(JSON.parse(before)), generation: null };
    saveUnsaved(assignment, unsaved);
    sessionStorage.removeItem(legacyKeyOf(assignment));
    return unsaved;
  } catch {
    return { answers: [], generation: null };
  }
}
