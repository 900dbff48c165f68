/** Where attempts at “Who said it?” are saved: on the device, or by a course that the page is part of. */
import type { Attempts } from '../../study/attempts.ts';
import { eraseAttempts, loadAttempts, saveAttempts } from '../shared/device-store.ts';

export interface AttemptStorage {
  load(): Promise<Attempts[]>;
  save(attempts: Attempts): Promise<void>;
  /** Null where the student may not erase them: a course counts first attempts. */
  erase: (() => Promise<void>) | null;
}

/** The course’s program is bundled apart from the page’s and shares only the global object with it. */
const key = Symbol.for('according-to.tries');
const shared = globalThis as unknown as Record<symbol, AttemptStorage | undefined>;

/** Has the page save its attempts elsewhere; called before the page’s own program begins. */
export function provideAttemptStorage(storage: AttemptStorage): void {
  shared[key] = storage;
}

/** The storage that was provided, or the device. */
export function attemptStorage(reading: string): AttemptStorage {
  return (
    shared[key] ?? {
      load: () => loadAttempts(reading),
      save: (attempts) => saveAttempts(reading, attempts),
      erase: () => eraseAttempts(reading),
    }
  );
}
