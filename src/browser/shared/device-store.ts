/**
 * What is kept on this device, in IndexedDB: answers by assignment, tries at “Who said it?” by reading, a teacher’s
 * draft. The one module that knows how. A store for a later feature is a new version in `upgrade`.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { mergeAnswer, type Answer } from '../../study/answers.ts';
import type { Tries } from '../../study/tries.ts';

interface Schema extends DBSchema {
  answers: { key: [string, string]; value: Answer & { assignment: string } };
  tries: { key: [string, string]; value: Tries & { reading: string } };
  drafts: { key: string; value: unknown };
  /** When an assignment was erased, in milliseconds since 1970: tells an eraser’s work from the browser’s. */
  erased: { key: string; value: number };
}

/** Why something could not be kept. */
export type Trouble = 'blocked' | 'full' | 'failed';

export class DeviceTrouble extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause: unknown) {
    super(`The device does not keep anything: ${trouble}.`, { cause });
    this.trouble = trouble;
  }
}

/** Milliseconds: a database opens in a few; a browser that blocks it may never answer. */
const patience = 4000;

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** Counts how often the database was opened: after a loss everything that a page holds has to be written again. */
let openings = 0;
export const timesOpened = () => openings;

function forget(): void {
  opened = null;
}

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= open().catch((error: unknown) => {
    forget();
    throw new DeviceTrouble('blocked', error);
  });
  return opened;
}

async function open(): Promise<IDBPDatabase<Schema>> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new Error('no answer'));
    }, patience);
  });
  const opening = openDB<Schema>('according-to', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('answers', { keyPath: ['assignment', 'prompt'] });
      fresh.createObjectStore('tries', { keyPath: ['reading', 'claim'] });
      fresh.createObjectStore('drafts');
      fresh.createObjectStore('erased');
    },
    // Another tab wants to upgrade or to delete it: let go, and open it anew for the next thing to keep.
    blocking(_current, _wanted, event) {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
  const found = await Promise.race([opening, late]);
  openings += 1;
  return found;
}

/** Runs one piece of work; a connection that the browser has closed meanwhile is opened once more. */
async function work<Result>(job: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const open = await database();
    try {
      return await job(open);
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'QuotaExceededError') throw new DeviceTrouble('full', error);
      forget();
      if (attempt === 2) throw new DeviceTrouble('failed', error);
    }
  }
}

const all = (name: string) => IDBKeyRange.bound([name], [name, []]);

export function answersOf(assignment: string): Promise<Answer[]> {
  return work(async (open) => {
    const stored = await open.getAll('answers', all(assignment));
    return stored.map(({ prompt, value, edited, revision, others }) => ({ prompt, value, edited, revision, others }));
  });
}

/**
 * Keeps an answer. If another tab has written meanwhile, both wordings are kept.
 *
 * @param base `edited` of the version that the page started from, null where there was none
 * @returns what is kept now, once it is on the disk
 */
export function keepAnswer(assignment: string, mine: Answer, base: number | null): Promise<Answer> {
  return work(async (open) => {
    const change = open.transaction('answers', 'readwrite', { durability: 'strict' });
    const stored = await change.store.get([assignment, mine.prompt]);
    const isNews = stored !== undefined && stored.edited !== base;
    const { prompt, value, edited, revision, others } = isNews ? mergeAnswer(mine, stored) : mine;
    const kept = { prompt, value, edited, revision, others };
    await change.store.put({ assignment, ...kept });
    await change.done;
    return kept;
  });
}

/** Erases every answer to an assignment, for all tabs. */
export function eraseAnswers(assignment: string, at: number): Promise<void> {
  return work(async (open) => {
    const change = open.transaction(['answers', 'erased'], 'readwrite', { durability: 'strict' });
    await change.objectStore('answers').delete(all(assignment));
    await change.objectStore('erased').put(at, assignment);
    await change.done;
  });
}

/** When answers to it were last erased here; 0 for never. */
export function erasedAt(assignment: string): Promise<number> {
  return work(async (open) => (await open.get('erased', assignment)) ?? 0);
}

export function triesAt(reading: string): Promise<Tries[]> {
  return work(async (open) => {
    const stored = await open.getAll('tries', all(reading));
    return stored.map(({ claim, first, at, revision, last, later }) => ({ claim, first, at, revision, last, later }));
  });
}

export function keepTries(reading: string, tries: Tries): Promise<void> {
  return work(async (open) => {
    await open.put('tries', { reading, ...tries });
  });
}

export function eraseTries(reading: string): Promise<void> {
  return work(async (open) => {
    await open.delete('tries', all(reading));
  });
}

export function draftOf(name: string): Promise<unknown> {
  return work((open) => open.get('drafts', name));
}

/** Keeps a draft; null takes it away. */
export function keepDraft(name: string, draft: unknown): Promise<void> {
  return work(async (open) => {
    if (draft === null) await open.delete('drafts', name);
    else await open.put('drafts', draft, name);
  });
}
