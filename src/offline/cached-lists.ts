/** Lists of collections in the cache of a version. */
import { addressAt } from './address.ts';
import { fillCache, type FillTarget } from './fill-cache.ts';
import { listPath, type CollectionList } from './site-file.ts';
import { listFile, type Version } from './version.ts';

/** The list of that name as it is cached, or null. */
export async function cachedList(name: string, cache: Cache, scope: string): Promise<CollectionList | null> {
  const response = await cache.match(addressAt(listPath(name), scope));
  // The version’s own file, written by the build: its revision was checked when it came.
  return response === undefined ? null : ((await response.json()) as CollectionList);
}

/**
 * The list of that name, fetched where it is not cached.
 *
 * @throws SaveError where it cannot be fetched
 */
export async function fetchList(name: string, version: Version, target: FillTarget): Promise<CollectionList> {
  await fillCache([listFile(name, version)], target);
  return (await cachedList(name, target.cache, target.scope)) ?? { files: [], needs: {} };
}
