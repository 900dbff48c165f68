/** Finds files in the caches of editions before: what has not changed is not fetched again. */
import { addressAt } from './address.ts';
import { keptRevision } from './fetch-file.ts';
import { packageAt, type PackageList, type SiteFile } from './site-file.ts';

/** Gives a copy of a file, or null where there is none of its revision. */
export type Copy = (file: SiteFile) => Promise<Response | null>;

/** Copies from these caches, under whatever name a file had there: a new search index has a new folder. */
export function copyFrom(caches: readonly Cache[], scope: string): Copy {
  const listed = new Map<Cache, Promise<Map<string, string>>>();
  return async ([path, revision]) => {
    const address = addressAt(path, scope);
    for (const cache of caches) {
      const found = await sameIn(cache, address, revision);
      if (found !== null) return found;
      const known = listed.get(cache) ?? namesByRevision(cache, scope);
      listed.set(cache, known);
      const former = (await known).get(revision);
      const moved = former === undefined ? null : await sameIn(cache, addressAt(former, scope), revision);
      if (moved !== null) return moved;
    }
    return null;
  };
}

/** The file of an address where it has that revision. */
export async function sameIn(cache: Cache, address: string, revision: string): Promise<Response | null> {
  const found = await cache.match(address);
  return found !== undefined && keptRevision(found) === revision ? found : null;
}

/** Paths of a cache’s files by their revisions, as far as the lists in it tell. */
async function namesByRevision(cache: Cache, scope: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const request of await cache.keys()) {
    const path = request.url.startsWith(scope) ? request.url.slice(scope.length) : '';
    const list = packageAt(path) === null ? undefined : await cache.match(request);
    if (list === undefined) continue;
    // The edition’s own file, whose revision was checked when it came.
    for (const [name, revision] of ((await list.json()) as PackageList).files) names.set(revision, name);
  }
  return names;
}
