/** Which files of a build belong together: what every visit brings, a reading, an assignment, the search, the rest. */
import { isPage } from './address.ts';
import { partOf } from './edition.ts';
import { needsAmong } from './transitive-dependencies.ts';
import type { References } from './references.ts';
import { everything, type PackageList, type PackageSize, type SiteFile } from './site-file.ts';

export interface BuiltSite {
  files: readonly SiteFile[];
  /** Of pages and programs, by path. */
  references: ReadonlyMap<string, References>;
  /** Names of the packages that the page for saving offers: `reading/<slug>`, `assignment/<slug>`. */
  offered: readonly string[];
}

export interface Packages {
  /** What every visit brings. */
  shell: SiteFile[];
  lists: Map<string, PackageList>;
  sizes: Record<string, PackageSize>;
}

/** Home, what is said where something is not saved, and the search, which without its index says what to do. */
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

/** For servers, for search engines, and for the worker itself. */
const notForReaders = /^(?:404\.html|sitemap.*\.xml|robots\.txt|sw\.js)$|^offline\/(?:lists\/|sizes)/;

/**
 * A search index of so many files goes with every reading that is saved. A larger one, of a library of thousands of
 * claims, would take longer to fetch than the reading, and is offered by itself.
 */
const mostIndexFiles = 1500;

/** Files on one list of the rest of the site: about 30 kB. */
const filesPerPart = 500;

/** Sorts the files of a build into packages. A file may be in several; it is kept once. */
export function packagesOf({ files: all, references, offered }: BuiltSite): Packages {
  const files = new Map(all.filter(([path]) => !notForReaders.test(path)).map((file) => [file[0], file]));
  const needs = needsAmong(new Set(files.keys()), references);
  const closed = (paths: Iterable<string>): SiteFile[] => {
    const wanted = new Set([...paths].flatMap((path) => [path, ...needs(path)]));
    return [...wanted]
      .map((path) => files.get(path))
      .filter((file) => file !== undefined)
      .sort(byPath);
  };
  const listed = (paths: Iterable<string>): PackageList => {
    const together = closed(paths);
    const pages = together.map(([path]) => path).filter((path) => isPage(path) && needs(path).length > 0);
    return { files: together, needs: Object.fromEntries(pages.map((path) => [path, [...needs(path)]])) };
  };

  const folders = new Map(offered.map((name) => [folderOf(name), name]));
  const ownerOf = (path: string) => folders.get(path.split('/', 2).join('/')) ?? null;
  const owned = Map.groupBy(files.keys(), (path) => (path.startsWith('pagefind/') ? 'search' : ownerOf(path)));
  const index = owned.get('search') ?? [];
  const lists = new Map<string, PackageList>();
  for (const name of offered) {
    const own = owned.get(name) ?? [];
    const beside = own
      .flatMap((path) => [...(references.get(path)?.links ?? [])])
      .filter((path) => isPage(path) && mayCarry(name, ownerOf(path)));
    lists.set(name, listed([...own, ...beside, ...companions, ...(index.length <= mostIndexFiles ? index : [])]));
  }
  lists.set('search', listed([...index, 'search/']));
  const rest = owned.get(null) ?? [];
  const parts = Math.max(1, Math.ceil(rest.length / filesPerPart));
  for (const [part, paths] of Map.groupBy(rest, (path) => partOf(path, parts))) lists.set(part, listed(paths));

  const shell = closed(shellPaths);
  const comesAnyway = new Set(shell.map(([path]) => path));
  const sizeOf = (together: Iterable<SiteFile>): PackageSize => {
    const counted = [...together].filter(([path]) => !comesAnyway.has(path));
    return { files: counted.length, bytes: counted.reduce((sum, [, , bytes]) => sum + bytes, 0) };
  };
  const sizes: Packages['sizes'] = { [everything]: sizeOf(files.values()) };
  for (const name of [...offered, 'search']) sizes[name] = sizeOf(lists.get(name)?.files ?? []);
  return { shell, lists, sizes };
}

/** The folder that a package is about, as two steps of a path: `readings/<slug>` for `reading/<slug>`. */
const folderOf = (name: string) => name.replace('/', 's/');

/**
 * Whether a package carries a page that it leads to and that belongs to `owner`. A reading leads to others and to what
 * is asked about it, which are saved by themselves; an assignment needs its reading.
 */
const mayCarry = (name: string, owner: string | null) =>
  owner === null || owner === name || (name.startsWith('assignment/') && owner.startsWith('reading/'));

const byPath = (a: SiteFile, b: SiteFile) => (a[0] < b[0] ? -1 : 1);
