/** Whether the browser keeps what this site has stored on the device even when it needs room. */

/**
 * - `lasting`: it has said that it keeps it until the reader removes it.
 * - `while-there-is-room`: it has not; it may clear it, for instance when the device is full.
 * - `unknown`: it cannot be asked, as on a page without TLS.
 */
export type Lasting = 'lasting' | 'while-there-is-room' | 'unknown';

/** What the browser says. @param isAsked whether it is asked to keep it, which may make it ask the reader */
export async function lastingStorage(isAsked: boolean): Promise<Lasting> {
  // Where a host serves without TLS there is no such thing.
  const storage = (navigator as { storage?: Partial<StorageManager> }).storage;
  try {
    if (storage?.persisted === undefined || storage.persist === undefined) return 'unknown';
    if (await storage.persisted()) return 'lasting';
    return isAsked && (await storage.persist()) ? 'lasting' : 'while-there-is-room';
  } catch {
    return 'unknown';
  }
}
