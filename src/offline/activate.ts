/** Activates a version: what was requested meanwhile is copied into it, and what is no longer needed is deleted. */
import { versionCache, versionCaches } from './cache-names.ts';
import { fetchList } from './cached-lists.ts';
import { fillCache, type FillTarget } from './fill-cache.ts';
import { copyFromCaches } from './previous-versions.ts';
import { prune } from './prune.ts';
import { requestedFiles } from './requested-files.ts';
import { keepRequests, removeKeepRequest, type KeepRequest } from './requests-to-keep.ts';
import type { Version } from './version.ts';
import { readState, stateAfterActivation, unusedCaches, updateState, withoutPages } from './worker-state.ts';

/**
 * @param open ids of the pages that are open and of their workers, all of previous versions
 */
export async function activate(version: Version, scope: string, open: readonly string[]): Promise<void> {
  const own = versionCache(version.id, scope);
  const state = await updateState((before) => stateAfterActivation(before, own, open), scope);
  const cache = await caches.open(own);
  const others = versionCaches(await caches.keys(), scope).filter((name) => name !== own);
  const previous = await Promise.all(others.map((name) => caches.open(name)));
  // It may be long since this version was installed, and there may be no connection now: what was requested since then is
  // copied from the previous version, or left out.
  const target: FillTarget = {
    scope,
    cache,
    copy: copyFromCaches(previous, scope),
    network: () => Promise.reject(new Error('Nothing is fetched during activation.')),
  };
  for (const request of await keepRequests(scope)) await copyRequested(request, version, target);
  await prune(version, cache, scope);
  for (const name of unusedCaches(others, state)) await caches.delete(name);
}

/**
 * Copies what a request asks for. A part of a collection may be missing, as the page for saving will say; the request for
 * a page that cannot be copied is removed.
 */
async function copyRequested(request: KeepRequest, version: Version, target: FillTarget): Promise<void> {
  const lists = (name: string) => fetchList(name, version, target).catch(() => null);
  const { files, unavailable } = await requestedFiles([request], version, lists);
  const isComplete = await fillCache(files, target).then(
    () => unavailable.length === 0,
    () => false,
  );
  if (!isComplete && (request.kind === 'page' || unavailable.length > 0))
    await removeKeepRequest(request, target.scope);
}

/**
 * Deletes the caches of versions whose last page was closed.
 *
 * @param openPages gives the ids of the pages that are open
 */
export async function deleteUnusedVersions(scope: string, openPages: () => Promise<readonly string[]>): Promise<void> {
  const bound = Object.entries((await readState(scope)).bound);
  if (bound.length === 0) return;
  // A page that is opened meanwhile is in neither list.
  const open = new Set(await openPages());
  const closed = new Set(bound.map(([id]) => id).filter((id) => !open.has(id)));
  const state = await updateState((before) => withoutPages(before, closed), scope);
  const released = new Set(bound.map(([, cache]) => cache));
  for (const name of unusedCaches([...released], state)) await caches.delete(name);
}
