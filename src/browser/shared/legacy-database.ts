/**
 * The database of before names carried the site’s path: all copies of the site on one origin shared it. What it has is taken
 * over once by each copy, into its own database. It stays where it is, since another copy may not have taken it over yet; only
 * what a reader erases is erased from it too.
 */
import { openDB, type IDBPDatabase } from 'idb';
import type { FirstRecord } from './device-migrations.ts';

const name = 'according-to';
/** It never had another version. */
const version = 1;
const stores = ['answers', 'tries', 'drafts', 'erased'];

/** Opens it without making it. @returns null where there is none, or none that can be opened */
async function open(): Promise<IDBPDatabase | null> {
  try {
    const database = await openDB(name, undefined, {
      upgrade: (_database, _oldVersion, _newVersion, change) => {
        change.done.catch(() => undefined);
        change.abort();
      },
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
      },
    });
    if (database.version === version) return database;
    database.close();
  } catch {
    // There is none, or the browser cannot read it.
  }
  return null;
}

/** Every record that can be read. One that the browser cannot read does not keep the others from being taken over. */
export async function readLegacyDatabase(): Promise<FirstRecord[]> {
  const database = await open();
  if (database === null) return [];
  const records: FirstRecord[] = [];
  for (const store of stores) {
    if (!database.objectStoreNames.contains(store)) continue;
    const hasKeyInside = database.transaction(store).store.keyPath !== null;
    for (const key of await database.getAllKeys(store)) {
      const value = (await database.get(store, key).catch(() => undefined)) as unknown;
      if (value !== undefined) records.push({ store, value, ...(hasKeyInside ? {} : { key }) });
    }
  }
  database.close();
  return records;
}

/** Erases what belongs to a group: the answers to an assignment, the attempts at a reading, a draft. */
export async function eraseInLegacyDatabase(store: 'answers' | 'tries' | 'drafts', group: string): Promise<void> {
  const database = await open();
  if (database === null) return;
  try {
    if (database.objectStoreNames.contains(store)) {
      await database.delete(store, store === 'drafts' ? group : IDBKeyRange.bound([group], [group, []]));
    }
  } finally {
    database.close();
  }
}
