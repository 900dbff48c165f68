/** Finds files in the caches of previous versions: what has not changed is not fetched again. */
import { addressAt } from './address.ts';
import { cachedRevision } from './fetch-file.ts';
import { collectionAt, type CollectionList, type SiteFile } from './site-file.ts';

/** Gives a copy of a file, or null where there is none of its revision. */
export type CopyFile = (file: SiteFile) => Promise<Response | null>;

/** Copies from these caches, under whatever name a file had there: a new search index has a new folder. */
export function copyFromCaches(caches: readonly Cache[], scope: string): CopyFile {
  const pathsByCache = new Map<Cache, Promise<Map<string, string>>>();
  return async ([path, revision]) => {
    const address = addressAt(path, scope);
    for (const cache of caches) {
      const samePath = await matchRevision(cache, address, revision);
      if (samePath !== null) return samePath;
      const paths = pathsByCache.get(cache) ?? pathsByRevision(cache, scope);
      pathsByCache.set(cache, paths);
      const oldPath = (await paths).get(revision);
      const moved = oldPath === undefined ? null : await matchRevision(cache, addressAt(oldPath, scope), revision);
      if (moved !== null) return moved;
    }
    return null;
  };
}

/** The cached file of an address where it has that revision. */
export async function matchRevision(cache: Cache, address: string, revision: string): Promise<Response | null> {
  const response = await cache.match(address);
  return response !== undefined && cachedRevision(response) === revision ? response : null;
}

/** Paths of a cache’s files by their revisions, as far as the lists in it say. */
async function pathsByRevision(cache: Cache, scope: string): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  for (const request of await cache.keys()) {
    const path = request.url.startsWith(scope) ? request.url.slice(scope.length) : '';
    const list = collectionAt(path) === null ? undefined : await cache.match(request);
    if (list === undefined) continue;
    // The version’s own file, whose revision was checked when it came.
    for (const [listed, revision] of ((await list.json()) as CollectionList).files) paths.set(revision, listed);
  }
  return paths;
}
