/** Files of one version of the site, as its worker knows them. */

/** Path below the site’s home, revision, and size in bytes. In this short form, for a library has many. */
export type SiteFile = readonly [path: string, revision: string, bytes: number];

/** The files of a collection: of what can be saved at once. */
export interface CollectionList {
  /** Every file that belongs to it, in alphabetical order. */
  files: SiteFile[];
  /** For each of its pages, the transitive dependencies among the files of the list. */
  needs: Record<string, string[]>;
}

/** How many files there are and how many bytes they have. */
export interface FilesSize {
  files: number;
  bytes: number;
}

/** Name of the collection of a reading. */
export const readingCollection = (slug: string) => `reading/${slug}`;

/** Name of the collection of an assignment. */
export const assignmentCollection = (slug: string) => `assignment/${slug}`;

/** Name of the collection of the search and its index. */
export const searchCollection = 'search';

/** Name of the collection that holds all others. */
export const everything = 'everything';

const listFolder = 'offline/lists/';

/** Path of the file that lists a collection: `reading/<slug>`, `assignment/<slug>`, `search`, or a part of the rest. */
export const listPath = (name: string) => `${listFolder}${name}.json`;

/** Path of the file that has the size of each collection, by its name, without what is precached. */
export const sizesPath = 'offline/sizes.json';

/** Name of the collection that a path lists, or null. */
export const collectionAt = (path: string) =>
  path.startsWith(listFolder) && path.endsWith('.json') ? path.slice(listFolder.length, -'.json'.length) : null;

/** Characters of a revision: 22 of base64 are 132 bits of a hash, more than enough to tell two files apart. */
const revisionLength = 22;

/** A revision from SHA-256 in base64url, as the build makes it and the browser checks it. */
export const revisionFrom = (hash: string) => hash.slice(0, revisionLength);

/** The revision of some bytes, in a browser. */
export async function revisionOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return revisionFrom(
    btoa(String.fromCharCode(...hash))
      .replaceAll('+', '-')
      .replaceAll('/', '_'),
  );
}
