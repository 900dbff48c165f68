/**
 * How the database on the reader’s device came to its present shape, step by step. The first step makes version 1 of an
 * empty database, the second makes version 2 of version 1, and so on: the number of steps is the current version.
 *
 * A step that has been published never changes, because devices have already run it. It uses names of stores as plain
 * strings, so that a later change of the schema’s type does not change what it does.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** A change of version: the only transaction that may add or remove stores, and that may change what they hold. */
export type VersionChange = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * One step, from the version before to its own. It may wait for requests of `change`, and for nothing else: the browser
 * ends the transaction as soon as no request is pending.
 */
export type Migration = (database: IDBPDatabase, change: VersionChange) => void | Promise<void>;

/** A record that version 1 is to begin with; `key` where its store has none in the record. */
export interface FirstRecord {
  store: string;
  value: unknown;
  key?: IDBValidKey;
}

/** Makes a store of records as `device-collection.ts` keeps them. A new kind of record is a step that calls this. */
function createCollection(database: IDBPDatabase, name: string): void {
  database.createObjectStore(name, { keyPath: ['group', 'key'] });
}

export const deviceMigrations: readonly Migration[] = [
  // Version 1: answers, attempts at “Who said it?”, a teacher’s draft, and when answers were erased.
  (database) => {
    database.createObjectStore('answers', { keyPath: ['assignment', 'prompt'] });
    database.createObjectStore('tries', { keyPath: ['reading', 'claim'] });
    database.createObjectStore('drafts');
    database.createObjectStore('erased');
  },
  // Version 2: records of one shape with a stamp; how often a group was erased instead of when; damaged records apart.
  async (database, change) => {
    const [answers, tries] = (await Promise.all(
      ['answers', 'tries'].map((name) => change.objectStore(name).getAll()),
    )) as [Record<string, IDBValidKey>[], Record<string, IDBValidKey>[]];
    const [drafts, draftNames, erased] = await Promise.all([
      change.objectStore('drafts').getAll() as Promise<unknown[]>,
      change.objectStore('drafts').getAllKeys(),
      change.objectStore('erased').getAllKeys(),
    ]);
    for (const name of ['answers', 'tries', 'drafts', 'erased']) database.deleteObjectStore(name);
    for (const name of ['answers', 'attempts', 'drafts']) createCollection(database, name);
    database.createObjectStore('generations');
    database.createObjectStore('damaged', { autoIncrement: true }).createIndex('group', ['store', 'group']);
    const stamp = 'version 1';
    for (const { assignment, ...value } of answers)
      await change.objectStore('answers').put({ group: assignment, key: value['prompt'], stamp, value });
    for (const { reading, ...value } of tries)
      await change.objectStore('attempts').put({ group: reading, key: value['claim'], stamp, value });
    for (const [index, value] of drafts.entries())
      await change.objectStore('drafts').put({ group: draftNames[index], key: '', stamp, value });
    for (const assignment of erased) await change.objectStore('generations').put(1, ['answers', assignment]);
  },
];

/**
 * Runs, in order, every step that a database of `oldVersion` has not had; 0 is a database that was just made.
 *
 * @param first what a database that was just made is to begin with, in the shape of version 1
 */
export async function migrate(
  database: IDBPDatabase,
  change: VersionChange,
  oldVersion: number,
  migrations: readonly Migration[],
  first: readonly FirstRecord[] = [],
): Promise<void> {
  for (const [index, step] of migrations.entries()) {
    if (index < oldVersion) continue;
    await step(database, change);
    if (index > 0) continue;
    for (const { store, value, key } of first) await change.objectStore(store).put(value, key);
  }
}
