/**
 * How far a student has read: a reading is completed when the end of every section has been seen, or when the student
 * says so.
 */
import { isDone, type ScormSession } from './scorm-session.ts';
import { decodeState, encodeState } from './suspend-data.ts';

export class ReadingProgress {
  readonly #sections: number;
  readonly #seen: Set<number>;
  #isRead: boolean;

  /** Continues where the student stopped. @param sections how many there are */
  constructor(session: ScormSession, sections: number) {
    this.#sections = sections;
    this.#seen = new Set(seenIn(decodeState(session.get('cmi.suspend_data'))).filter((index) => index < sections));
    this.#isRead = isDone(session.status);
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  /** The end of a section was seen. @param index from 0 */
  see(index: number): void {
    this.#seen.add(index);
    this.#isRead ||= this.#seen.size === this.#sections;
  }

  /** The student says that all is read. */
  markRead(): void {
    this.#isRead = true;
  }

  /** @param location id of the paragraph that the student is at */
  report(session: ScormSession, location: string): void {
    session.set('cmi.core.lesson_location', location);
    session.set('cmi.suspend_data', encodeState({ seen: [...this.#seen].sort((a, b) => a - b) }) ?? '');
    if (this.#isRead) session.set('cmi.core.lesson_status', 'completed');
  }

  get words(): string {
    if (this.#isRead) return 'Your course has this reading as read.';
    return `${String(this.#seen.size)} of ${String(this.#sections)} sections read. Links to other pages open in a new tab.`;
  }
}

/** What a course gives back is not to be trusted. */
function seenIn(state: unknown): number[] {
  const seen = typeof state === 'object' && state !== null && 'seen' in state ? state.seen : null;
  const isIndex = (index: unknown): index is number => Number.isInteger(index) && Number(index) >= 0;
  return Array.isArray(seen) ? (seen as unknown[]).filter(isIndex) : [];
}

/** Id of the paragraph to go to, from a location that the course has; null where it has none. */
export const paragraphAt = (location: string) => (/^p\d+$/.test(location) ? location : null);
