/** What happens when an edition comes into use: wishes are looked at once more, and what is not needed is let go. */
import { editionCache, editionCaches } from './cache-names.ts';
import type { Edition } from './edition.ts';
import { fillCache, type Filling } from './fill-cache.ts';
import { copyFrom } from './previous-editions.ts';
import { bringList } from './cached-lists.ts';
import { afterChange, recall, remember, unused, without } from './worker-state.ts';
import { prune } from './prune.ts';
import { filesWanted } from './requested-files.ts';
import { unwish, wishes, type Wish } from './requests-to-keep.ts';

/**
 * @param open ids of the pages that are open and of their workers, all of editions before
 */
export async function takeOver(edition: Edition, scope: string, open: readonly string[]): Promise<void> {
  const own = editionCache(edition.id, scope);
  const memory = await remember((before) => afterChange(before, own, open), scope);
  const into = await caches.open(own);
  const others = editionCaches(await caches.keys(), scope).filter((name) => name !== own);
  const from = await Promise.all(others.map((name) => caches.open(name)));
  // It may be long since this edition was installed, and no connection now: what was kept meanwhile is copied or missed.
  const filling: Filling = {
    scope,
    into,
    copy: copyFrom(from, scope),
    ask: () => Promise.reject(new Error('not now')),
  };
  for (const wish of await wishes(scope)) await copyWish(wish, edition, filling);
  await prune(edition, into, scope);
  for (const name of unused(others, memory)) await caches.delete(name);
}

/** Of a package a part may be missing, as the page for saving will say; a page that is not here is no longer kept. */
async function copyWish(wish: Wish, edition: Edition, filling: Filling): Promise<void> {
  const lists = (name: string) => bringList(name, edition, filling).catch(() => null);
  const { files, gone } = await filesWanted([wish], edition, lists);
  const isWhole = await fillCache(files, filling).then(
    () => gone.length === 0,
    () => false,
  );
  if (!isWhole && (wish.kind === 'page' || gone.length > 0)) await unwish(wish, filling.scope);
}

/**
 * Lets editions go whose last page was closed.
 *
 * @param open gives the ids of the pages that are open
 */
export async function letGo(scope: string, open: () => Promise<readonly string[]>): Promise<void> {
  const known = Object.entries((await recall(scope)).bound);
  if (known.length === 0) return;
  // Pages that are opened meanwhile are in neither list.
  const ids = new Set(await open());
  const closed = new Set(known.map(([id]) => id).filter((id) => !ids.has(id)));
  const memory = await remember((before) => without(before, closed), scope);
  const released = new Set(known.map(([, cache]) => cache));
  for (const name of unused([...released], memory)) await caches.delete(name);
}
