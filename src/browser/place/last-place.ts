/** Where a reader was last, kept on the device until they remove it. */
import { loadDraft, saveDraft } from '../shared/device-store.ts';

export interface Place {
  /** Slug of the reading. */
  reading: string;
  /** Number of the paragraph. */
  paragraph: number;
}

/** Name of the record on the device. */
const record = 'last-place';

/** @returns null where there is none, or none that can be read */
export async function loadPlace(): Promise<Place | null> {
  const stored = await loadDraft(record).catch(() => null);
  return isPlace(stored) ? stored : null;
}

/** Keeps a place instead of the one before; null removes it. A browser that keeps nothing is left alone. */
export const savePlace = (place: Place | null): Promise<void> => saveDraft(record, place).catch(() => undefined);

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'reading' in value &&
  typeof value.reading === 'string' &&
  'paragraph' in value &&
  Number.isSafeInteger(value.paragraph);
