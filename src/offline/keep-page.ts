/** Keeps a page that a reader has open, with its transitive dependencies. */
import { addressAt } from './address.ts';
import { fetchList } from './cached-lists.ts';
import { verified } from './fetch-file.ts';
import { fillCache, type FillTarget } from './fill-cache.ts';
import { filesOfPage, findPage } from './requested-files.ts';
import { addKeepRequest, limitPages } from './requests-to-keep.ts';
import { listFor, type Version } from './version.ts';

/**
 * @param response what the host has just answered for the page; without it the page is fetched
 * @returns whether the version has such a page, which is then kept
 * @throws SaveError where it cannot be kept; `changed` where the response is not of this version
 */
export async function keepPage(
  path: string,
  version: Version,
  target: FillTarget,
  response?: Response,
): Promise<boolean> {
  const { scope, cache } = target;
  const name = listFor(path, version);
  if (name === null) return false;
  const list = await fetchList(name, version, target);
  const page = findPage(list, path);
  if (page === null) return false;
  const address = addressAt(page[0], scope);
  if (response !== undefined) await cache.put(address, await verified(page, response));
  await fillCache(filesOfPage(page[0], list), target);
  const cached = await cache.match(address);
  const title = titleIn((await cached?.text()) ?? '') ?? page[0];
  await addKeepRequest({ kind: 'page', name: page[0], title }, scope);
  await limitPages(scope);
  return true;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The title of a page without the site’s name, or null where it has none. */
export function titleIn(html: string): string | null {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/ · According To$/, '');
  return title?.replace(/&(#?\w+);/g, (match, entity: string) => entities[entity] ?? match) ?? null;
}
