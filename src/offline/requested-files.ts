/** From wishes to the files of an edition. */
import { isPage, meantBy } from './address.ts';
import { listFor, listFile, listsOf, type Edition } from './edition.ts';
import type { PackageList, SiteFile } from './site-file.ts';
import type { Wish } from './requests-to-keep.ts';

/** Gives a list of the edition by its name; null where it cannot be had and may be missed. */
export type Lists = (name: string) => Promise<PackageList | null>;

export interface Wanted {
  /** Each once, with the lists that name them. */
  files: SiteFile[];
  /** Wishes for what the edition does not have. */
  gone: Wish[];
}

/** The files that wishes ask for. */
export async function filesWanted(wishes: readonly Wish[], edition: Edition, lists: Lists): Promise<Wanted> {
  const files = new Map<string, SiteFile>();
  const gone: Wish[] = [];
  for (const wish of wishes) {
    const found: SiteFile[] = [];
    for (const name of listsNamed(wish, edition)) {
      const list = await lists(name);
      if (list === null) continue;
      const asked = wish.kind === 'page' ? filesOfPage(wish.name, list) : list.files;
      if (asked.length > 0) found.push(listFile(name, edition), ...asked);
    }
    if (found.length === 0) gone.push(wish);
    for (const file of found) files.set(file[0], file);
  }
  return { files: [...files.values()], gone };
}

/** The lists that a wish needs. */
function listsNamed({ kind, name }: Wish, edition: Edition): string[] {
  if (kind === 'package') return listsOf(name, edition);
  const list = listFor(name, edition);
  return list === null ? [] : [list];
}

/** The page of a list that a path means, or null. */
export function pageOn({ files }: PackageList, path: string): SiteFile | null {
  return files.find(([name]) => isPage(name) && meantBy(path).includes(name)) ?? null;
}

/** A page of a list with what it does not work without; nothing where the list does not have it. */
export function filesOfPage(path: string, { files, needs }: PackageList): SiteFile[] {
  const wanted = new Set([path, ...(needs[path] ?? [])]);
  const found = files.filter(([name]) => wanted.has(name));
  return found.some(([name]) => name === path) ? found : [];
}
