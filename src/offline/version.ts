/**
 * One build of the site as its worker knows it: what comes with every visit, and where each package is listed. The
 * revisions of the lists are in the worker and those of the files in the lists, so nothing of another build can slip in.
 */
import { everything, listPath, packageAt, type SiteFile } from './site-file.ts';

export interface Edition {
  /** Changes with anything of the build. */
  id: string;
  /** Revisions of the files that every visit brings, by path. */
  shell: Record<string, string>;
  /** Revisions of the lists, by the name of the package. */
  lists: Record<string, string>;
}

/** Sorts what the build has written into the worker. */
export function editionOf(id: string, manifest: readonly { url: string; revision: string | null }[]): Edition {
  const edition: Edition = { id, shell: {}, lists: {} };
  for (const { url, revision } of manifest) {
    const name = packageAt(url);
    if (name === null) edition.shell[url] = revision ?? '';
    else edition.lists[name] = revision ?? '';
  }
  return edition;
}

/** The lists that make up a package; none where the edition does not have it. */
export function listsOf(name: string, { lists }: Edition): string[] {
  if (name === everything) return Object.keys(lists).sort();
  return name in lists ? [name] : [];
}

/** The list that a page or a file is on, or null where only its package would know. */
export function listFor(path: string, { lists }: Edition): string | null {
  const [folder = '', slug = ''] = path.split('/');
  const own = { readings: `reading/${slug}`, assignments: `assignment/${slug}`, pagefind: 'search' }[folder];
  if (own !== undefined && own in lists) return own;
  const parts = Object.keys(lists).filter((name) => name.startsWith(partPrefix)).length;
  return parts === 0 ? null : partOf(path, parts);
}

/** The file of a list itself. Its size is not known before. */
export const listFile = (name: string, { lists }: Edition): SiteFile => [listPath(name), lists[name] ?? '', 0];

/** The files that every visit brings. Their sizes are not told. */
export const shellFiles = ({ shell }: Edition): SiteFile[] =>
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
