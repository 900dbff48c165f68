/** Deletes from the cache of a version what no request asks for any more. */
import { addressAt } from './address.ts';
import { cachedList } from './cached-lists.ts';
import { installedPath } from './installed.ts';
import { requestedFiles } from './requested-files.ts';
import { keepRequests } from './requests-to-keep.ts';
import { shellFiles, type Version } from './version.ts';

export async function prune(version: Version, cache: Cache, scope: string): Promise<void> {
  const { files } = await requestedFiles(await keepRequests(scope), version, (name) => cachedList(name, cache, scope));
  const paths = new Set([installedPath, ...[...shellFiles(version), ...files].map(([path]) => path)]);
  const addresses = new Set([...paths].map((path) => addressAt(path, scope)));
  for (const { url } of await cache.keys()) if (!addresses.has(url)) await cache.delete(url);
}
