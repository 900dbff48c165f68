/** Fills the cache of a version: files are copied from a previous version where it has them, else fetched from the host. */
import { addressAt } from './address.ts';
import { fetchFile, type Network } from './fetch-file.ts';
import { matchRevision, type CopyFile } from './previous-versions.ts';
import { SaveError, storageErrorReason } from './save-error.ts';
import type { SiteFile } from './site-file.ts';

/** The cache to fill, and where its files come from. */
export interface FillTarget {
  scope: string;
  cache: Cache;
  copy?: CopyFile;
  network: Network;
  signal?: AbortSignal;
}

/** Files that are fetched at the same time: as many as browsers allow to one host. */
const atOnce = 6;

/**
 * Caches the files that are not there yet. What has come stays, whatever happens to the rest.
 *
 * @param onFile called after each file that is there, also for those that were there before
 * @throws SaveError, the first that there was; the signal’s reason where it was aborted
 */
export async function fillCache(
  files: readonly SiteFile[],
  target: FillTarget,
  onFile?: (file: SiteFile) => void,
): Promise<void> {
  const queue = files.values();
  const failure = new AbortController();
  const work = async () => {
    for (const file of queue) {
      target.signal?.throwIfAborted();
      if (failure.signal.aborted) return;
      await cacheFile(file, target);
      onFile?.(file);
    }
  };
  const results = await Promise.allSettled(
    Array.from({ length: atOnce }, () =>
      work().catch((error: unknown) => {
        failure.abort();
        throw error;
      }),
    ),
  );
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function cacheFile(file: SiteFile, { scope, cache, copy, network }: FillTarget): Promise<void> {
  const [path, revision] = file;
  const address = addressAt(path, scope);
  if ((await matchRevision(cache, address, revision)) !== null) return;
  const response = (await copy?.(file)) ?? (await fetchFile(file, scope, network));
  await cache.put(address, response).catch((error: unknown) => {
    throw new SaveError(storageErrorReason(error), path, error);
  });
}
