/** Which readings somebody has begun on this device, kept until they remove it. */
import { loadDraft, saveDraft } from '../shared/device-store.ts';

/** Name of the record on the device. */
const record = 'begun-readings';

/** Slugs, in the order in which they were begun; none where the browser keeps nothing or what it has cannot be read. */
export async function loadBegun(): Promise<string[]> {
  const stored = await loadDraft(record).catch(() => null);
  return Array.isArray(stored) ? stored.filter((slug): slug is string => typeof slug === 'string') : [];
}

/** Adds a reading. A browser that keeps nothing is left alone. */
export async function addBegun(slug: string): Promise<void> {
  const begun = await loadBegun();
  if (!begun.includes(slug)) await saveDraft(record, [...begun, slug]).catch(() => undefined);
}

/** Removes them all. @throws StorageError */
export const forgetBegun = (): Promise<void> => saveDraft(record, null);
