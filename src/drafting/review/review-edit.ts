/**
 * Edits of a reading in review, on the text of its files. Only the words that an edit is about change, so that what was
 * written by hand stays as it is. Nothing is read from a disk or written to it.
 */

/** Texts by path below the content folder. */
export type Files = ReadonlyMap<string, string>;

/** What an edit changes: texts by path, null for a file that goes. */
export type Changes = Map<string, string | null>;

/** An edit that cannot be made; the message says why, in words. */
export class ReviewError extends Error {}

/** Paths of the sections of a reading, or of all readings where no slug is given. */
export function sectionPaths(files: Files, slug?: string): string[] {
  const start = slug === undefined ? 'readings/' : `readings/${slug}/`;
  return [...files.keys()].filter((path) => path.startsWith(start) && path.endsWith('.mdx')).sort();
}

/** The files after some changes. */
export function withChanges(files: Files, changes: Changes): Map<string, string> {
  const changed = new Map(files);
  for (const [path, text] of changes) {
    if (text === null) changed.delete(path);
    else changed.set(path, text);
  }
  return changed;
}
