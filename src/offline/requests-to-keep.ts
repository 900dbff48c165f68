/**
 * What is to be there offline: pages that were visited, collections that a reader saved. These requests outlast versions,
 * so they have a cache of their own; each is an entry, so that pages and worker can add and remove without a lock. Whether
 * all files of a request are there is seen in the version’s cache.
 */
import { addressAt, candidatePaths } from './address.ts';
import { keepRequestCache } from './cache-names.ts';

export interface KeepRequest {
  kind: 'page' | 'collection';
  /** Path of the page, or name of the collection. */
  name: string;
  title: string;
}

/** A request as it is stored. Workers of the first release read and write it too, and call a collection `package`. */
interface StoredRequest {
  kind: 'page' | 'package';
  name: string;
  title: string;
}

/**
 * Visited pages that are kept; beyond that the oldest is removed. A class reads a handful, and a hundred long readings
 * with all notes are about 10 MB.
 */
const mostPages = 100;

const folder = 'offline/kept/';
const storedKind = (kind: KeepRequest['kind']) => (kind === 'collection' ? 'package' : kind);
const addressOf = ({ kind, name }: Pick<KeepRequest, 'kind' | 'name'>, scope: string) =>
  addressAt(`${folder}${storedKind(kind)}/${name}`, scope);

/** All requests, the oldest first. */
export async function keepRequests(scope: string): Promise<KeepRequest[]> {
  const cache = await caches.open(keepRequestCache(scope));
  const stored = await cache.matchAll();
  // Only this module writes there.
  const requests = await Promise.all(stored.map(async (response) => (await response.json()) as StoredRequest));
  return requests.map(({ kind, ...request }) => ({ ...request, kind: kind === 'package' ? 'collection' : kind }));
}

/** Adds a request, or makes it the newest. */
export async function addKeepRequest({ kind, name, title }: KeepRequest, scope: string): Promise<void> {
  const cache = await caches.open(keepRequestCache(scope));
  const address = addressOf({ kind, name }, scope);
  await cache.delete(address);
  await cache.put(address, Response.json({ kind: storedKind(kind), name, title } satisfies StoredRequest));
}

export async function removeKeepRequest(request: Pick<KeepRequest, 'kind' | 'name'>, scope: string): Promise<void> {
  const cache = await caches.open(keepRequestCache(scope));
  await cache.delete(addressOf(request, scope));
}

/** Makes a page that was visited before the newest. */
export async function markPageVisited(path: string, scope: string): Promise<void> {
  const candidates = candidatePaths(path);
  const request = (await keepRequests(scope)).find(({ kind, name }) => kind === 'page' && candidates.includes(name));
  if (request !== undefined) await addKeepRequest(request, scope);
}

/** Removes the requests for the oldest pages where there are too many. */
export async function limitPages(scope: string): Promise<void> {
  const pages = (await keepRequests(scope)).filter(({ kind }) => kind === 'page');
  for (const page of pages.slice(0, Math.max(0, pages.length - mostPages))) await removeKeepRequest(page, scope);
}
