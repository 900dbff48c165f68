/**
 * Installs a version beside the one that is in use: all of it, or nothing. Until it is complete the previous one is not
 * touched, and if it does not become complete nothing of it stays.
 */
import { pathBelow } from './address.ts';
import { versionCache, versionCaches } from './cache-names.ts';
import { fetchList } from './cached-lists.ts';
import type { Network } from './fetch-file.ts';
import { fillCache, type FillTarget } from './fill-cache.ts';
import { isInstalled, markInstalled } from './installed.ts';
import { keepPage } from './keep-page.ts';
import { copyFromCaches } from './previous-versions.ts';
import { requestedFiles } from './requested-files.ts';
import { keepRequests } from './requests-to-keep.ts';
import { shellFiles, type Version } from './version.ts';

export interface Installation {
  version: Version;
  scope: string;
  network: Network;
  /** Addresses of pages that readers have open: what they are reading is kept without their asking. */
  open: readonly string[];
}

/** @throws SaveError where it cannot be done; the cache is then deleted */
export async function install({ version, scope, network, open }: Installation): Promise<void> {
  const name = versionCache(version.id, scope);
  // The worker’s program may change while the version of the site does not: files are then only added.
  const wasInstalled = await isInstalled(name, scope);
  if (!wasInstalled) await caches.delete(name);
  try {
    const cache = await caches.open(name);
    const copy = copyFromCaches(await previousCaches(name, scope), scope);
    const target: FillTarget = { scope, cache, copy, network };
    await fillCache(shellFiles(version), target);
    const lists = (list: string) => fetchList(list, version, target);
    const { files } = await requestedFiles(await keepRequests(scope), version, lists);
    await fillCache(files, target);
    for (const address of open) await keepOpenPage(address, version, target);
    await markInstalled(cache, scope);
  } catch (error) {
    if (!wasInstalled) await caches.delete(name);
    throw error;
  }
}

/** Where a page that is open cannot be fetched, the version is installed without it. */
async function keepOpenPage(address: string, version: Version, target: FillTarget): Promise<void> {
  const path = pathBelow(address, target.scope);
  try {
    if (path !== null) await keepPage(path, version, target);
  } catch {
    // The next visit may keep it.
  }
}

/** Caches of the previous versions; those that were never complete are deleted. */
async function previousCaches(own: string, scope: string): Promise<Cache[]> {
  const previous: Cache[] = [];
  for (const name of versionCaches(await caches.keys(), scope)) {
    if (name === own) continue;
    if (await isInstalled(name, scope)) previous.push(await caches.open(name));
    else await caches.delete(name);
  }
  return previous;
}
