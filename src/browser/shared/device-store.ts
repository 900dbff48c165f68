/**
 * The database of this copy of the site on the reader’s device. Kinds of records are collections of it
 * (`device-collection.ts`), each beside the code that uses it; here are those that several pages may use: drafts.
 */
import { DeviceCollection, type DeviceSchema } from './device-collection.ts';
import { DeviceDatabase } from './device-database.ts';
import { deviceMigrations } from './device-migrations.ts';
import { eraseInLegacyDatabase, readLegacyDatabase } from './legacy-database.ts';
import { siteName } from './site-name.ts';

export const device = new DeviceDatabase<DeviceSchema>(siteName(), deviceMigrations, readLegacyDatabase);

/** Work in progress of a maker of something; whoever loads one looks at what it is. The latest replaces the one before. */
const drafts = new DeviceCollection<unknown>(device, {
  store: 'drafts',
  read: (stored) => ({ value: stored ?? null, isWhole: true }),
  merge: (mine) => mine,
});
/** A draft is a group of its own, with one record. */
const onlyKey = '';

export async function loadDraft(name: string): Promise<unknown> {
  return (await drafts.load(name)).kept[0]?.value;
}

/** Saves a draft; null removes it. */
export async function saveDraft(name: string, draft: unknown): Promise<void> {
  if (draft === null) {
    await eraseInLegacyDatabase('drafts', name);
    await drafts.remove(name, onlyKey);
  } else await drafts.save(name, { key: onlyKey, value: draft }, null, 0);
}
