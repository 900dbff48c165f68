/** Files of one build of the site, as its worker knows them. */

/** Path below the site’s home, revision, and size in bytes. In this short form, for a library has many. */
export type SiteFile = readonly [path: string, revision: string, bytes: number];

/** What can be saved at once. */
export interface PackageList {
  /** Every file that belongs to it, in alphabetical order. */
  files: SiteFile[];
  /** For each of its pages, the files of the list that it does not work without. */
  needs: Record<string, string[]>;
}

/** How many files a package has and how many bytes they are, without what every visit brings. */
export interface PackageSize {
  files: number;
  bytes: number;
}

/** Name of the package that holds all others. */
export const everything = 'everything';

const listFolder = 'offline/lists/';

/** Path of the file that lists a package: `reading/<slug>`, `assignment/<slug>`, `search`, or a part of the rest. */
export const listPath = (id: string) => `${listFolder}${id}.json`;

/** Path of the file that tells the size of each package, by its name. */
export const sizesPath = 'offline/sizes.json';

/** Name of the package that a path lists, or null. */
export const packageAt = (path: string) =>
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
