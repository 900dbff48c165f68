/**
 * What is saved on this device: answers by assignment, attempts at “Who said it?” by reading, a teacher’s draft. A store
 * for a later feature is a new step in `device-migrations.ts`. The names of stores and fields are on readers’ devices:
 * they change by such a step only.
 */
import type { DBSchema } from 'idb';
import { mergeAnswer, type Answer } from '../../study/answers.ts';
import type { Attempts } from '../../study/attempts.ts';
import { DeviceDatabase } from './device-database.ts';
import { deviceMigrations } from './device-migrations.ts';

interface Schema extends DBSchema {
  answers: { key: [string, string]; value: Answer & { assignment: string } };
  tries: { key: [string, string]; value: Attempts & { reading: string } };
  drafts: { key: string; value: unknown };
  /** When an assignment was erased, in milliseconds since 1970: tells erasing by a person from clearing by the browser. */
  erased: { key: string; value: number };
}

const device = new DeviceDatabase<Schema>('according-to', deviceMigrations);

/** How often the database was opened: after a loss, a page has to write again everything that it holds. */
export const timesOpened = () => device.timesOpened;

/** Every key that begins with this name. */
const keysOf = (name: string) => IDBKeyRange.bound([name], [name, []]);

export function loadAnswers(assignment: string): Promise<Answer[]> {
  return device.run(async (database) => {
    const stored = await database.getAll('answers', keysOf(assignment));
    return stored.map(({ prompt, value, edited, revision, others }) => ({ prompt, value, edited, revision, others }));
  });
}

/**
 * Saves an answer. If another tab has written meanwhile, both versions are kept.
 *
 * @param base `edited` of the version that the page started from, null where there was none
 * @returns what is saved now, once it is on the disk
 */
export function saveAnswer(assignment: string, mine: Answer, base: number | null): Promise<Answer> {
  return device.run(async (database) => {
    const transaction = database.transaction('answers', 'readwrite', { durability: 'strict' });
    const stored = await transaction.store.get([assignment, mine.prompt]);
    const isChangedElsewhere = stored !== undefined && stored.edited !== base;
    const { prompt, value, edited, revision, others } = isChangedElsewhere ? mergeAnswer(mine, stored) : mine;
    const saved = { prompt, value, edited, revision, others };
    await transaction.store.put({ assignment, ...saved });
    await transaction.done;
    return saved;
  });
}

/** Erases every answer to an assignment, for all tabs. */
export function eraseAnswers(assignment: string, at: number): Promise<void> {
  return device.run(async (database) => {
    const transaction = database.transaction(['answers', 'erased'], 'readwrite', { durability: 'strict' });
    await transaction.objectStore('answers').delete(keysOf(assignment));
    await transaction.objectStore('erased').put(at, assignment);
    await transaction.done;
  });
}

/** When answers to an assignment were last erased here; 0 for never. */
export function loadErasedAt(assignment: string): Promise<number> {
  return device.run(async (database) => (await database.get('erased', assignment)) ?? 0);
}

export function loadAttempts(reading: string): Promise<Attempts[]> {
  return device.run(async (database) => {
    const stored = await database.getAll('tries', keysOf(reading));
    return stored.map(({ claim, first, at, revision, last, later }) => ({ claim, first, at, revision, last, later }));
  });
}

export function saveAttempts(reading: string, attempts: Attempts): Promise<void> {
  return device.run(async (database) => {
    await database.put('tries', { reading, ...attempts });
  });
}

export function eraseAttempts(reading: string): Promise<void> {
  return device.run(async (database) => {
    await database.delete('tries', keysOf(reading));
  });
}

export function loadDraft(name: string): Promise<unknown> {
  return device.run((database) => database.get('drafts', name));
}

/** Saves a draft; null removes it. */
export function saveDraft(name: string, draft: unknown): Promise<void> {
  return device.run(async (database) => {
    if (draft === null) await database.delete('drafts', name);
    else await database.put('drafts', draft, name);
  });
}
