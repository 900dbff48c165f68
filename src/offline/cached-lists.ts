/** Lists of packages in an edition’s cache. */
import { addressAt } from './address.ts';
import { listFile, type Edition } from './edition.ts';
import { fillCache, type Filling } from './fill-cache.ts';
import { listPath, type PackageList } from './site-file.ts';

/** The list of that name as it is kept, or null. */
export async function keptList(name: string, cache: Cache, scope: string): Promise<PackageList | null> {
  const found = await cache.match(addressAt(listPath(name), scope));
  // The edition’s own file, written by the build: its revision was checked when it came.
  return found === undefined ? null : ((await found.json()) as PackageList);
}

/**
 * The list of that name, fetched where it is not kept.
 *
 * @throws SavingTrouble where it cannot be had
 */
export async function bringList(name: string, edition: Edition, filling: Filling): Promise<PackageList> {
  await fillCache([listFile(name, edition)], filling);
  return (await keptList(name, filling.into, filling.scope)) ?? { files: [], needs: {} };
}
