/** What a reader saves, sees and removes: collections of the version in use. */
import { addressAt } from './address.ts';
import { versionCache } from './cache-names.ts';
import { cachedList, fetchList } from './cached-lists.ts';
import { fillCache, type FillTarget } from './fill-cache.ts';
import { prune } from './prune.ts';
import { addKeepRequest, removeKeepRequest, type KeepRequest } from './requests-to-keep.ts';
import { SaveError, storageErrorReason } from './save-error.ts';
import { fetchOrGiveUp } from './silence.ts';
import { sizesPath, type FilesSize, type SiteFile } from './site-file.ts';
import { listsOf, shellFiles, type Version } from './version.ts';

/** A version with its cache. */
export interface OpenVersion {
  version: Version;
  scope: string;
  cache: Cache;
}

/** How much of a collection is saved, and how much there is. */
export interface SaveProgress {
  saved: FilesSize;
  total: FilesSize;
}

export async function openVersion(version: Version, scope: string): Promise<OpenVersion> {
  return { version, scope, cache: await caches.open(versionCache(version.id, scope)) };
}

/** Sizes of all collections, by name, as the build counted them. */
export async function collectionSizes({ cache, scope }: OpenVersion): Promise<Record<string, FilesSize>> {
  const response = await cache.match(addressAt(sizesPath, scope));
  return response === undefined ? {} : ((await response.json()) as Record<string, FilesSize>);
}

/**
 * Saves a collection: what is cached already is not fetched, and what has come stays when the rest does not.
 *
 * @throws SaveError; the signal’s reason where it was aborted
 */
export async function saveCollection(
  name: string,
  title: string,
  { version, scope, cache }: OpenVersion,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: SaveProgress) => void },
): Promise<void> {
  // Past every cache, the worker’s too: it lets such requests through.
  const network = (address: string) => fetchOrGiveUp(address, { cache: 'no-store', signal });
  const target: FillTarget = { scope, cache, network, signal };
  await addKeepRequest({ kind: 'collection', name, title }, scope).catch((error: unknown) => {
    throw new SaveError(storageErrorReason(error), name, error);
  });
  try {
    const files = await filesOf(name, version, (list) => fetchList(list, version, target));
    const total = sizeOf(files);
    const saved = { files: 0, bytes: 0 };
    const onFile = ([, , bytes]: SiteFile) => {
      saved.files += 1;
      saved.bytes += bytes;
      onProgress({ saved, total });
    };
    await fillCache(files, target, onFile);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

/** Removes a page or a collection, but for the files that others need. */
export async function removeSaved(
  request: Pick<KeepRequest, 'kind' | 'name'>,
  { version, scope, cache }: OpenVersion,
): Promise<void> {
  await removeKeepRequest(request, scope);
  await prune(version, cache, scope);
}

/**
 * How much of a collection is saved; null where that is not known, because its list is not cached.
 *
 * @param addresses of all that is cached
 */
export async function progressOf(
  name: string,
  { version, scope, cache }: OpenVersion,
  addresses: ReadonlySet<string>,
): Promise<SaveProgress | null> {
  const noList = new Error('no list');
  try {
    const files = await filesOf(name, version, async (list) => {
      const cached = await cachedList(list, cache, scope);
      if (cached === null) throw noList;
      return cached;
    });
    const saved = files.filter(([path]) => addresses.has(addressAt(path, scope)));
    return { saved: sizeOf(saved), total: sizeOf(files) };
  } catch (error) {
    if (error !== noList) throw error;
    return null;
  }
}

/** Addresses of all that is cached. */
export async function cachedAddresses({ cache }: OpenVersion): Promise<Set<string>> {
  return new Set((await cache.keys()).map(({ url }) => url));
}

/** Files of a collection, each once, without what is precached. */
async function filesOf(
  name: string,
  version: Version,
  list: (name: string) => Promise<{ files: SiteFile[] }>,
): Promise<SiteFile[]> {
  const precached = new Set(shellFiles(version).map(([path]) => path));
  const files = new Map<string, SiteFile>();
  for (const part of listsOf(name, version)) {
    for (const file of (await list(part)).files) if (!precached.has(file[0])) files.set(file[0], file);
  }
  return [...files.values()];
}

const sizeOf = (files: readonly SiteFile[]): FilesSize => ({
  files: files.length,
  bytes: files.reduce((total, [, , bytes]) => total + bytes, 0),
});
