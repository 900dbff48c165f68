/**
 * Answers a request for a file of the site, so that whatever a page asks for comes from the build that the page itself
 * came from.
 *
 * - A page that is kept is answered from the edition in use; another comes from the host, and is kept if it is of this
 *   edition. If it is of another, it stays the host’s own: so does all that it asks for.
 * - Files with a hash in their name are the same in every edition that has them.
 * - Other files are answered from the edition of the page that asks. What is not kept comes from the host if it is of
 *   that edition, and else not at all.
 */
import { addressAt, isFixed, meantBy, pathBelow } from './address.ts';
import { editionCache } from './cache-names.ts';
import { listFor, type Edition } from './edition.ts';
import { fetchFile, type Ask } from './fetch-file.ts';
import { bringList } from './cached-lists.ts';
import { keepPage } from './keep-page.ts';
import { recall, remember } from './worker-state.ts';
import { SavingTrouble } from './save-error.ts';
import { renewPage } from './requests-to-keep.ts';

export interface Site {
  edition: Edition;
  scope: string;
  ask: Ask;
  /** Address of an open page by its id, where it is a page and not a worker. */
  addressOfPage: (id: string) => Promise<string | null>;
  /** Told that the host has another edition. */
  onNews: () => void;
}

/**
 * Answers the opening of a page, or of a file as if it were one.
 *
 * @param opened id that the page will have
 * @param later takes work that goes on when the answer is given
 */
export async function answerNavigation(
  request: Request,
  opened: string,
  site: Site,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  const { scope, edition } = site;
  const own = editionCache(edition.id, scope);
  const cache = await caches.open(own);
  const path = pathBelow(request.url, scope) ?? '';
  const kept = await keptAt(path, cache, scope);
  if (kept !== null) {
    later(renewPage(path, scope));
    return kept;
  }
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    const missing = await cache.match(addressAt('offline/missing/', scope));
    if (missing === undefined) throw error;
    // It stands at the address that was asked for, which does not tell whose page it is.
    await remember(({ inUse, bound }) => ({ inUse, bound: { ...bound, [opened]: own } }), scope);
    return new Response(missing.body, { status: 503, statusText: 'Not saved', headers: missing.headers });
  }
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (response.ok && isHtml) later(keepVisited(path, response.clone(), cache, site));
  return response;
}

async function keepVisited(path: string, answer: Response, into: Cache, site: Site): Promise<void> {
  const { edition, scope, ask, onNews } = site;
  try {
    await keepPage(path, edition, { scope, into, ask }, answer);
  } catch (error) {
    // Without room, or when the connection breaks off, the page is read and not kept.
    if (error instanceof SavingTrouble && error.trouble === 'changed') onNews();
  }
}

/** Answers what a page asks for. */
export async function answerRequest(request: Request, asker: string, site: Site): Promise<Response> {
  const { scope, edition, ask, onNews } = site;
  const path = pathBelow(request.url, scope) ?? '';
  const own = editionCache(edition.id, scope);
  if (isFixed(path)) {
    const address = addressAt(path, scope);
    return (await caches.match(address, { cacheName: own })) ?? (await caches.match(address)) ?? fetch(request);
  }
  const bound = (await recall(scope)).bound[asker];
  if (bound !== undefined) return (await keptAt(path, await caches.open(bound), scope)) ?? Response.error();
  const cache = await caches.open(own);
  if (!(await isOfEdition(asker, cache, site))) return fetch(request);
  const kept = await keptAt(path, cache, scope);
  if (kept !== null) return kept;
  const name = listFor(path, edition);
  if (name === null) return fetch(request);
  try {
    const { files } = await bringList(name, edition, { scope, into: cache, ask });
    const file = files.find(([listed]) => meantBy(path).includes(listed));
    return file === undefined ? await fetch(request) : await fetchFile(file, scope, ask);
  } catch (error) {
    if (error instanceof SavingTrouble && error.trouble === 'changed') onNews();
    return Response.error();
  }
}

/** Whether a page came from the edition in use. One that did not is the host’s, and not kept. */
async function isOfEdition(asker: string, cache: Cache, { addressOfPage, scope }: Site): Promise<boolean> {
  const address = asker === '' ? null : await addressOfPage(asker);
  const path = address === null ? null : pathBelow(address, scope);
  return path === null || (await keptAt(path, cache, scope)) !== null;
}

async function keptAt(path: string, cache: Cache, scope: string): Promise<Response | null> {
  for (const meant of meantBy(path)) {
    const found = await cache.match(addressAt(meant, scope));
    if (found !== undefined) return found;
  }
  return null;
}
