/** Takes out of an edition’s cache what nobody wants any more. */
import { addressAt } from './address.ts';
import { shellFiles, type Edition } from './edition.ts';
import { installedPath } from './installed.ts';
import { keptList } from './cached-lists.ts';
import { filesWanted } from './requested-files.ts';
import { wishes } from './requests-to-keep.ts';

export async function prune(edition: Edition, cache: Cache, scope: string): Promise<void> {
  const { files } = await filesWanted(await wishes(scope), edition, (name) => keptList(name, cache, scope));
  const wanted = new Set([installedPath, ...[...shellFiles(edition), ...files].map(([path]) => path)]);
  const addresses = new Set([...wanted].map((path) => addressAt(path, scope)));
  for (const { url } of await cache.keys()) if (!addresses.has(url)) await cache.delete(url);
}
