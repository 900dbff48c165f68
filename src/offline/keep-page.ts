/** Keeps a page that a reader has open, with what it does not work without. */
import { addressAt } from './address.ts';
import { listFor, type Edition } from './edition.ts';
import { checked } from './fetch-file.ts';
import { fillCache, type Filling } from './fill-cache.ts';
import { bringList } from './cached-lists.ts';
import { filesOfPage, pageOn } from './requested-files.ts';
import { limitPages, wish } from './requests-to-keep.ts';

/**
 * @param answer what the host has just answered for the page; without it the page is fetched
 * @returns whether the edition has such a page, which is then kept
 * @throws SavingTrouble where it cannot be kept; `changed` where the answer is not of this edition
 */
export async function keepPage(path: string, edition: Edition, filling: Filling, answer?: Response): Promise<boolean> {
  const { scope, into } = filling;
  const name = listFor(path, edition);
  if (name === null) return false;
  const list = await bringList(name, edition, filling);
  const page = pageOn(list, path);
  if (page === null) return false;
  const address = addressAt(page[0], scope);
  if (answer !== undefined) await into.put(address, await checked(page, answer));
  await fillCache(filesOfPage(page[0], list), filling);
  const kept = await into.match(address);
  const title = titleIn((await kept?.text()) ?? '') ?? page[0];
  await wish({ kind: 'page', name: page[0], title }, scope);
  await limitPages(scope);
  return true;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The title of a page without the site’s name, or null where it has none. */
export function titleIn(html: string): string | null {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/ · According To$/, '');
  return title?.replace(/&(#?\w+);/g, (whole, entity: string) => entities[entity] ?? whole) ?? null;
}
