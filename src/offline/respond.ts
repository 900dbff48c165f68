/**
 * Answers a request for a file of the site, so that whatever a page asks for comes from the version that the page itself
 * came from.
 *
 * - A page that is cached is answered from the version in use; another comes from the host, and is kept if it is of this
 *   version. If it is of another, it stays the host’s own: so does all that it asks for.
 * - Files with a hash in their name are the same in every version that has them.
 * - Other files are answered from the version of the page that asks. What is not cached comes from the host if it is of
 *   that version, and else not at all.
 */
import { addressAt, candidatePaths, hasHashInName, pathBelow } from './address.ts';
import { versionCache } from './cache-names.ts';
import { fetchList } from './cached-lists.ts';
import { fetchFile, type Network } from './fetch-file.ts';
import { keepPage } from './keep-page.ts';
import { markPageVisited } from './requests-to-keep.ts';
import { SaveError } from './save-error.ts';
import { listFor, type Version } from './version.ts';
import { readState, updateState } from './worker-state.ts';

/** The worker’s surroundings. */
export interface WorkerContext {
  version: Version;
  scope: string;
  network: Network;
  /** Address of an open page by its id, where it is a page and not a worker. */
  addressOfPage: (id: string) => Promise<string | null>;
  /** Called when the host has another version. */
  onNewVersion: () => void;
}

/**
 * Answers a navigation: the opening of a page, or of a file as if it were one.
 *
 * @param pageId id that the page will have
 * @param waitUntil takes work that goes on after the response is given
 */
export async function respondToNavigation(
  request: Request,
  pageId: string,
  context: WorkerContext,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Response> {
  const { scope, version } = context;
  const own = versionCache(version.id, scope);
  const cache = await caches.open(own);
  const path = pathBelow(request.url, scope) ?? '';
  const cached = await cachedAt(path, cache, scope);
  if (cached !== null) {
    waitUntil(markPageVisited(path, scope));
    return cached;
  }
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    const missing = await cache.match(addressAt('offline/missing/', scope));
    if (missing === undefined) throw error;
    // It stands at the address that was asked for, which does not tell that this page came from the cache.
    await updateState(({ inUse, bound }) => ({ inUse, bound: { ...bound, [pageId]: own } }), scope);
    return new Response(missing.body, { status: 503, statusText: 'Not saved', headers: missing.headers });
  }
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (response.ok && isHtml) waitUntil(keepVisitedPage(path, response.clone(), cache, context));
  return response;
}

async function keepVisitedPage(path: string, response: Response, cache: Cache, context: WorkerContext): Promise<void> {
  const { version, scope, network, onNewVersion } = context;
  try {
    await keepPage(path, version, { scope, cache, network }, response);
  } catch (error) {
    // Without room, or when the connection breaks off, the page is read and not kept.
    if (error instanceof SaveError && error.reason === 'changed') onNewVersion();
  }
}

/**
 * Answers what a page asks for.
 *
 * @param clientId id of the page that asks; empty where none does
 */
export async function respondToRequest(request: Request, clientId: string, context: WorkerContext): Promise<Response> {
  const { scope, version, network, onNewVersion } = context;
  const path = pathBelow(request.url, scope) ?? '';
  const own = versionCache(version.id, scope);
  if (hasHashInName(path)) {
    const address = addressAt(path, scope);
    return (await caches.match(address, { cacheName: own })) ?? (await caches.match(address)) ?? fetch(request);
  }
  const bound = (await readState(scope)).bound[clientId];
  if (bound !== undefined) return (await cachedAt(path, await caches.open(bound), scope)) ?? Response.error();
  const cache = await caches.open(own);
  if (!(await isOfVersion(clientId, cache, context))) return fetch(request);
  const cached = await cachedAt(path, cache, scope);
  if (cached !== null) return cached;
  const name = listFor(path, version);
  if (name === null) return fetch(request);
  try {
    const { files } = await fetchList(name, version, { scope, cache, network });
    const file = files.find(([listed]) => candidatePaths(path).includes(listed));
    return file === undefined ? await fetch(request) : await fetchFile(file, scope, network);
  } catch (error) {
    if (error instanceof SaveError && error.reason === 'changed') onNewVersion();
    return Response.error();
  }
}

/** Whether a page came from the version in use. One that did not is the host’s, and not cached. */
async function isOfVersion(clientId: string, cache: Cache, { addressOfPage, scope }: WorkerContext): Promise<boolean> {
  const address = clientId === '' ? null : await addressOfPage(clientId);
  const path = address === null ? null : pathBelow(address, scope);
  return path === null || (await cachedAt(path, cache, scope)) !== null;
}

async function cachedAt(path: string, cache: Cache, scope: string): Promise<Response | null> {
  for (const candidate of candidatePaths(path)) {
    const response = await cache.match(addressAt(candidate, scope));
    if (response !== undefined) return response;
  }
  return null;
}
