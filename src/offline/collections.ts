/**
 * Which files of a build belong together: the app shell, which is precached with every visit, and the collections that
 * can be saved: a reading, an assignment, the search, the rest.
 */
import { isPage } from './address.ts';
import type { References } from './references.ts';
import { everything, searchCollection, type CollectionList, type FilesSize, type SiteFile } from './site-file.ts';
import { dependenciesAmong } from './transitive-dependencies.ts';
import { partOf } from './version.ts';

export interface SiteToSort {
  files: readonly SiteFile[];
  /** Of pages and programs, by path. */
  references: ReadonlyMap<string, References>;
  /** Names of the collections of readings and assignments: `reading/<slug>`, `assignment/<slug>`. */
  names: readonly string[];
}

export interface Collections {
  /** The app shell. */
  shell: SiteFile[];
  lists: Map<string, CollectionList>;
  sizes: Record<string, FilesSize>;
}

/** Home, the pages about saving, and the search, which without its index says what to do. */
const shellPaths = [
  '',
  'app.webmanifest',
  'favicon.svg',
  'offline/',
  'offline/missing/',
  'offline/page.js',
  'search/',
  'search/search.js',
];

/** Pages of use to whoever saves a reading, even where it does not lead to them. */
const companions = ['assignments/open/', 'how-to-read/', 'search/'];

/** For servers and for search engines. */
const notForReaders = /^(?:404\.html|sitemap.*\.xml|robots\.txt)$/;

/**
 * A search index of so many files, that of some fifty readings, goes with every reading that is saved. A larger one would
 * take longer to fetch than the reading, and each reading’s list would name all its files: it is offered by itself.
 */
const mostIndexFiles = 500;

/** Files on one list of the rest of the site: about 30 kB. */
const filesPerPart = 500;

/** Sorts the files of a build into collections. A file may be in several; it is cached once. */
export function collectionsOf({ files: all, references, names }: SiteToSort): Collections {
  const files = new Map(all.filter(([path]) => !notForReaders.test(path)).map((file) => [file[0], file]));
  const dependencies = dependenciesAmong(new Set(files.keys()), references);
  const withDependencies = (paths: Iterable<string>): SiteFile[] => {
    const included = new Set([...paths].flatMap((path) => [path, ...dependencies(path)]));
    return [...included]
      .map((path) => files.get(path))
      .filter((file) => file !== undefined)
      .sort(byPath);
  };
  const listOf = (paths: Iterable<string>): CollectionList => {
    const included = withDependencies(paths);
    const pages = included.map(([path]) => path).filter((path) => isPage(path) && dependencies(path).length > 0);
    return { files: included, needs: Object.fromEntries(pages.map((path) => [path, [...dependencies(path)]])) };
  };

  const folders = new Map(names.map((name) => [folderOf(name), name]));
  const ownerOf = (path: string) => folders.get(path.split('/', 2).join('/')) ?? null;
  const owned = Map.groupBy(files.keys(), (path) => (path.startsWith('pagefind/') ? searchCollection : ownerOf(path)));
  const index = owned.get(searchCollection) ?? [];
  const lists = new Map<string, CollectionList>();
  for (const name of names) {
    const own = owned.get(name) ?? [];
    const linked = own
      .flatMap((path) => [...(references.get(path)?.links ?? [])])
      .filter((path) => isPage(path) && mayInclude(name, ownerOf(path)));
    lists.set(name, listOf([...own, ...linked, ...companions, ...(index.length <= mostIndexFiles ? index : [])]));
  }
  lists.set(searchCollection, listOf([...index, 'search/']));
  const rest = owned.get(null) ?? [];
  const parts = Math.max(1, Math.ceil(rest.length / filesPerPart));
  for (const [part, paths] of Map.groupBy(rest, (path) => partOf(path, parts))) lists.set(part, listOf(paths));

  const shell = withDependencies(shellPaths);
  const precached = new Set(shell.map(([path]) => path));
  const sizeOf = (included: Iterable<SiteFile>): FilesSize => {
    const counted = [...included].filter(([path]) => !precached.has(path));
    return { files: counted.length, bytes: counted.reduce((sum, [, , bytes]) => sum + bytes, 0) };
  };
  const sizes: Collections['sizes'] = { [everything]: sizeOf(files.values()) };
  for (const name of [...names, searchCollection]) sizes[name] = sizeOf(lists.get(name)?.files ?? []);
  return { shell, lists, sizes };
}

/** The folder that a collection is about, as two steps of a path: `readings/<slug>` for `reading/<slug>`. */
const folderOf = (name: string) => name.replace('/', 's/');

/**
 * Whether a collection includes a page that it leads to and that belongs to `owner`. A reading leads to others and to what
 * is asked about it, which are saved by themselves; an assignment needs its reading.
 */
const mayInclude = (name: string, owner: string | null) =>
  owner === null || owner === name || (name.startsWith('assignment/') && owner.startsWith('reading/'));

const byPath = (a: SiteFile, b: SiteFile) => (a[0] < b[0] ? -1 : 1);
