/**
 * What is to be there offline: pages that were visited, packages that a reader saved. Wishes outlast editions, so they
 * have a cache of their own; each is an entry, so that pages and worker can add and take away without a lock. Whether
 * all files of a wish are there is seen in the edition’s cache.
 */
import { addressAt, meantBy } from './address.ts';
import { wishCache } from './cache-names.ts';

export interface Wish {
  kind: 'page' | 'package';
  /** Path of the page, or name of the package. */
  name: string;
  title: string;
}

/**
 * Visited pages that are kept; of more the oldest is let go. A class reads a handful, and a hundred long readings with
 * all notes are about 10 MB.
 */
const mostPages = 100;

const folder = 'offline/kept/';
const addressOf = ({ kind, name }: Pick<Wish, 'kind' | 'name'>, scope: string) =>
  addressAt(`${folder}${kind}/${name}`, scope);

/** All wishes, the oldest first. */
export async function wishes(scope: string): Promise<Wish[]> {
  const cache = await caches.open(wishCache(scope));
  const found = await cache.matchAll();
  // Only this module writes there.
  return Promise.all(found.map(async (response) => (await response.json()) as Wish));
}

/** Adds a wish, or makes it the newest. */
export async function wish(made: Wish, scope: string): Promise<void> {
  const cache = await caches.open(wishCache(scope));
  const address = addressOf(made, scope);
  await cache.delete(address);
  await cache.put(address, Response.json(made));
}

export async function unwish(made: Pick<Wish, 'kind' | 'name'>, scope: string): Promise<void> {
  const cache = await caches.open(wishCache(scope));
  await cache.delete(addressOf(made, scope));
}

/** Makes a page that was visited before the newest. */
export async function renewPage(path: string, scope: string): Promise<void> {
  const found = (await wishes(scope)).find(({ kind, name }) => kind === 'page' && meantBy(path).includes(name));
  if (found !== undefined) await wish(found, scope);
}

/** Lets the oldest pages go where there are too many. */
export async function limitPages(scope: string): Promise<void> {
  const pages = (await wishes(scope)).filter(({ kind }) => kind === 'page');
  for (const page of pages.slice(0, Math.max(0, pages.length - mostPages))) await unwish(page, scope);
}
