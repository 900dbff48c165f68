/** Whether the cache of a version is complete. Its last entry says so. */
import { addressAt } from './address.ts';

export const installedPath = 'offline/installed';

export async function isInstalled(cacheName: string, scope: string): Promise<boolean> {
  if (!(await caches.has(cacheName))) return false;
  const cache = await caches.open(cacheName);
  return (await cache.match(addressAt(installedPath, scope))) !== undefined;
}

export async function markInstalled(cache: Cache, scope: string): Promise<void> {
  await cache.put(addressAt(installedPath, scope), new Response('All of this version is here.'));
}
