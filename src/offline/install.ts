/**
 * Installs an edition beside the one that is in use: all of it, or nothing. Until it is whole the former one is not
 * touched, and if it does not become whole nothing of it stays.
 */
import { pathBelow } from './address.ts';
import { editionCache, editionCaches } from './cache-names.ts';
import { shellFiles, type Edition } from './edition.ts';
import type { Ask } from './fetch-file.ts';
import { fillCache, type Filling } from './fill-cache.ts';
import { copyFrom } from './previous-editions.ts';
import { isInstalled, markInstalled } from './installed.ts';
import { keepPage } from './keep-page.ts';
import { bringList } from './cached-lists.ts';
import { filesWanted } from './requested-files.ts';
import { wishes } from './requests-to-keep.ts';

export interface Installation {
  edition: Edition;
  scope: string;
  ask: Ask;
  /** Addresses of pages that readers have open: what they are reading is kept without their asking. */
  open: readonly string[];
}

/** @throws SavingTrouble where it cannot be done; the cache is then gone */
export async function install({ edition, scope, ask, open }: Installation): Promise<void> {
  const name = editionCache(edition.id, scope);
  // A worker may change and its edition not; what is in use is only added to.
  const wasThere = await isInstalled(name, scope);
  if (!wasThere) await caches.delete(name);
  try {
    const into = await caches.open(name);
    const filling: Filling = { scope, into, copy: copyFrom(await formerCaches(name, scope), scope), ask };
    await fillCache(shellFiles(edition), filling);
    const lists = (list: string) => bringList(list, edition, filling);
    const { files } = await filesWanted(await wishes(scope), edition, lists);
    await fillCache(files, filling);
    for (const address of open) await keepOpenPage(address, edition, filling);
    await markInstalled(into, scope);
  } catch (error) {
    if (!wasThere) await caches.delete(name);
    throw error;
  }
}

/** Where a page that is open cannot be had, the edition does without it. */
async function keepOpenPage(address: string, edition: Edition, filling: Filling): Promise<void> {
  const path = pathBelow(address, filling.scope);
  try {
    if (path !== null) await keepPage(path, edition, filling);
  } catch {
    // The next visit may keep it.
  }
}

/** Caches of the editions before, those that were never whole taken away. */
async function formerCaches(own: string, scope: string): Promise<Cache[]> {
  const former: Cache[] = [];
  for (const name of editionCaches(await caches.keys(), scope)) {
    if (name === own) continue;
    if (await isInstalled(name, scope)) former.push(await caches.open(name));
    else await caches.delete(name);
  }
  return former;
}
