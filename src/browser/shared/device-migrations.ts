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

export const deviceMigrations: readonly Migration[] = [
  // Version 1: answers, attempts at “Who said it?”, a teacher’s draft, and when answers were erased.
  (database) => {
    database.createObjectStore('answers', { keyPath: ['assignment', 'prompt'] });
    database.createObjectStore('tries', { keyPath: ['reading', 'claim'] });
    database.createObjectStore('drafts');
    database.createObjectStore('erased');
  },
];

/** Runs, in order, every step that a database of `oldVersion` has not had; 0 is a database that was just made. */
export async function migrate(
  database: IDBPDatabase,
  change: VersionChange,
  oldVersion: number,
  migrations: readonly Migration[],
): Promise<void> {
  for (const step of migrations.slice(oldVersion)) await step(database, change);
}
