/** Where tries at “Who said it?” are kept: on the device, or where a course that the page is part of keeps them. */
import type { Tries } from '../../study/tries.ts';
import { eraseTries, keepTries, triesAt } from '../shared/device-store.ts';

export interface TriesKeeper {
  load(): Promise<Tries[]>;
  keep(tries: Tries): Promise<void>;
  /** Null where they are not the student’s to erase: a course counts first tries. */
  erase: (() => Promise<void>) | null;
}

/** The course’s program is bundled apart from the page’s and shares only the global object with it. */
const key = Symbol.for('according-to.tries');
const holder = globalThis as unknown as Record<symbol, TriesKeeper | undefined>;

/** Has the page keep its tries elsewhere; called before the page’s own program begins. */
export function offerKeeper(keeper: TriesKeeper): void {
  holder[key] = keeper;
}

/** The keeper that was offered, or the device. */
export function keeperOf(reading: string): TriesKeeper {
  return (
    holder[key] ?? {
      load: () => triesAt(reading),
      keep: (tries) => keepTries(reading, tries),
      erase: () => eraseTries(reading),
    }
  );
}
