/** From requests to keep something to the files of a version. */
import { candidatePaths, isPage } from './address.ts';
import type { KeepRequest } from './requests-to-keep.ts';
import type { CollectionList, SiteFile } from './site-file.ts';
import { listFile, listFor, listsOf, type Version } from './version.ts';

/** Gives a list of the version by its name; null where it is not available and may be left out. */
export type Lists = (name: string) => Promise<CollectionList | null>;

export interface RequestedFiles {
  /** Each once, with the lists that name them. */
  files: SiteFile[];
  /** Requests for what the version does not have. */
  unavailable: KeepRequest[];
}

/** The files that requests ask for. */
export async function requestedFiles(
  requests: readonly KeepRequest[],
  version: Version,
  lists: Lists,
): Promise<RequestedFiles> {
  const files = new Map<string, SiteFile>();
  const unavailable: KeepRequest[] = [];
  for (const request of requests) {
    const found: SiteFile[] = [];
    for (const name of listsForRequest(request, version)) {
      const list = await lists(name);
      if (list === null) continue;
      const listed = request.kind === 'page' ? filesOfPage(request.name, list) : list.files;
      if (listed.length > 0) found.push(listFile(name, version), ...listed);
    }
    if (found.length === 0) unavailable.push(request);
    for (const file of found) files.set(file[0], file);
  }
  return { files: [...files.values()], unavailable };
}

function listsForRequest({ kind, name }: KeepRequest, version: Version): string[] {
  if (kind === 'collection') return listsOf(name, version);
  const list = listFor(name, version);
  return list === null ? [] : [list];
}

/** The page of a list that a path stands for, or null. */
export function findPage({ files }: CollectionList, path: string): SiteFile | null {
  return files.find(([name]) => isPage(name) && candidatePaths(path).includes(name)) ?? null;
}

/** A page of a list with its transitive dependencies; nothing where the list does not have it. */
export function filesOfPage(path: string, { files, needs }: CollectionList): SiteFile[] {
  const paths = new Set([path, ...(needs[path] ?? [])]);
  const found = files.filter(([name]) => paths.has(name));
  return found.some(([name]) => name === path) ? found : [];
}
