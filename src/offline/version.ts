/**
 * One version of the site as its worker knows it: what is precached with every visit, and where each collection is
 * listed. The revisions of the lists are in the worker and those of the files in the lists, so nothing of another version
 * can slip in.
 */
import { everything, listPath, type SiteFile } from './site-file.ts';

/** Written into the worker by the build. Pages get it from their worker, which may be of an earlier release. */
export interface Version {
  /** Changes with anything of the build. */
  id: string;
  /** Revisions of the app shell, the files that are precached with every visit, by path. */
  shell: Record<string, string>;
  /** Revisions of the lists, by the name of the collection. */
  lists: Record<string, string>;
}

/** The lists that make up a collection; none where the version does not have it. */
export function listsOf(name: string, { lists }: Version): string[] {
  if (name === everything) return Object.keys(lists).sort();
  return name in lists ? [name] : [];
}

/** The list that a page or a file is on, or null where only its collection would know. */
export function listFor(path: string, { lists }: Version): string | null {
  const [folder = '', slug = ''] = path.split('/');
  const own = { readings: `reading/${slug}`, assignments: `assignment/${slug}`, pagefind: 'search' }[folder];
  if (own !== undefined && own in lists) return own;
  const parts = Object.keys(lists).filter((name) => name.startsWith(partPrefix)).length;
  return parts === 0 ? null : partOf(path, parts);
}

/** The file of a list itself. Its size is not known before. */
export const listFile = (name: string, { lists }: Version): SiteFile => [listPath(name), lists[name] ?? '', 0];

/** The files that are precached. Their sizes are not known to the worker. */
export const shellFiles = ({ shell }: Version): SiteFile[] =>
  Object.entries(shell).map(([path, revision]) => [path, revision, 0]);

const partPrefix = 'site-';

/**
 * The part of the rest of the site that lists a path, of so many. Speakers alone may be thousands: one list of all
 * would be fetched whole to keep a single page.
 */
export function partOf(path: string, parts: number): string {
  // FNV-1a, 32 bits: spreads paths evenly, whatever their beginnings have in common.
  let hash = 0x811c9dc5;
  for (const character of path) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${partPrefix}${String(hash % parts)}`;
}
