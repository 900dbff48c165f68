/** Where attempts at “Who said it?” are saved: on the device, or by a course that the page is part of. */
import type { Attempts } from '../../study/attempts.ts';
import { readAttempts } from '../../study/read-attempts.ts';
import { DeviceCollection } from '../shared/device-collection.ts';
import { device } from '../shared/device-store.ts';
import { eraseInLegacyDatabase } from '../shared/legacy-database.ts';

export interface AttemptStorage {
  load(): Promise<Attempts[]>;
  save(attempts: Attempts): Promise<void>;
  /** Null where the student may not erase them: a course counts first attempts. */
  erase: (() => Promise<void>) | null;
  /** What of them is damaged, and was set aside when they were loaded. */
  damaged: { count: number; read: () => Promise<unknown[]> };
}

/** Attempts by reading, under the id of their claim. */
const collection = new DeviceCollection<Attempts>(device, {
  store: 'attempts',
  read: (stored, key) => {
    const value = readAttempts(stored);
    return value?.claim === key ? { value, isWhole: true } : { value: null, isWhole: false };
  },
  // The page that has answered last knows of its own attempts only; the first attempt is that of the device.
  merge: (mine, theirs) => ({ ...theirs, last: mine.last ?? mine.first, later: theirs.later + 1 }),
  eraseElsewhere: (reading) => eraseInLegacyDatabase('tries', reading),
});

/** The course’s program is bundled apart from the page’s and shares only the global object with it. */
const key = Symbol.for('according-to.tries');
const shared = globalThis as unknown as Record<symbol, AttemptStorage | undefined>;

/** Has the page save its attempts elsewhere; called before the page’s own program begins. */
export function provideAttemptStorage(storage: AttemptStorage): void {
  shared[key] = storage;
}

/** The storage that was provided, or the device. */
export function attemptStorage(reading: string): AttemptStorage {
  return shared[key] ?? deviceAttempts(reading);
}

/** At how many claims of a reading somebody has tried on this device. @throws StorageError */
export const countAttempts = async (reading: string): Promise<number> => (await collection.load(reading)).kept.length;

function deviceAttempts(reading: string): AttemptStorage {
  const stamps = new Map<string, string>();
  let generation = 0;
  const damaged = { count: 0, read: () => collection.damaged(reading) };
  const save = async (attempts: Attempts): Promise<void> => {
    const base = stamps.get(attempts.claim) ?? null;
    const saved = await collection.save(reading, { key: attempts.claim, value: attempts }, base, generation);
    if (saved !== null) {
      stamps.set(saved.key, saved.stamp);
      return;
    }
    // Another tab has erased them: only the attempt that was just made counts, as the first.
    ({ generation } = await collection.load(reading));
    stamps.clear();
    await save({ ...attempts, first: attempts.last ?? attempts.first, last: null, later: 0 });
  };
  return {
    load: async () => {
      const loaded = await collection.load(reading);
      generation = loaded.generation;
      damaged.count = loaded.damaged;
      for (const { key: claim, stamp } of loaded.kept) stamps.set(claim, stamp);
      return loaded.kept.map(({ value }) => value);
    },
    save,
    erase: async () => {
      generation = await collection.erase(reading, generation);
      stamps.clear();
      damaged.count = 0;
    },
    damaged,
  };
}
