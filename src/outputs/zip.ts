/** Zip archives whose bytes depend on what is in them and on nothing else. */
import { zipSync, type Zippable } from 'fflate';

/** The first day that a zip can name. Its fields are local time, so the same numbers come out in every zone. */
const fixedTime = () => new Date(1980, 0, 1);

/**
 * An archive of files in the order in which they are given.
 *
 * @param isStored whether a file is not compressed: its bytes are compressed already, or have to stand in the archive
 */
export function zip(
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
  isStored: (path: string) => boolean = () => false,
): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { level: isStored(path) ? 0 : 9 }];
  return zipSync(entries, { mtime: fixedTime() });
}

/** An archive of files sorted by their paths. */
export const sortedZip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zip([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
