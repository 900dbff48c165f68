/** What a reader saves, sees and takes away: packages of the edition in use. */
import { addressAt } from './address.ts';
import { editionCache } from './cache-names.ts';
import { listsOf, shellFiles, type Edition } from './edition.ts';
import { fillCache, type Filling } from './fill-cache.ts';
import { bringList, keptList } from './cached-lists.ts';
import { prune } from './prune.ts';
import { sizesPath, type PackageSize, type SiteFile } from './site-file.ts';
import { SavingTrouble, storageTrouble } from './save-error.ts';
import { unwish, wish, wishes, type Wish } from './requests-to-keep.ts';

export interface Shelf {
  edition: Edition;
  scope: string;
  cache: Cache;
}

/** How much of a package is there, and how much there is. */
export interface Holding {
  here: PackageSize;
  all: PackageSize;
}

export async function openShelf(edition: Edition, scope: string): Promise<Shelf> {
  return { edition, scope, cache: await caches.open(editionCache(edition.id, scope)) };
}

/** Sizes of all packages, by name, as the build counted them. */
export async function packageSizes({ cache, scope }: Shelf): Promise<Record<string, PackageSize>> {
  const found = await cache.match(addressAt(sizesPath, scope));
  return found === undefined ? {} : ((await found.json()) as Record<string, PackageSize>);
}

/** What has been saved and what was kept because it was read, the oldest first. */
export const kept = ({ scope }: Shelf): Promise<Wish[]> => wishes(scope);

/**
 * Saves a package: what is there already is not fetched, and what has come stays when the rest does not.
 *
 * @throws SavingTrouble; the signal’s reason where it was stopped
 */
export async function save(
  name: string,
  title: string,
  shelf: Shelf,
  how: { signal: AbortSignal; onProgress: (holding: Holding) => void },
): Promise<void> {
  const { edition, scope, cache } = shelf;
  // Past every cache, the worker’s too: it lets such requests through.
  const ask = (address: string) => fetch(address, { cache: 'no-store', signal: how.signal });
  const filling: Filling = { scope, into: cache, ask, signal: how.signal };
  await wish({ kind: 'package', name, title }, scope).catch((error: unknown) => {
    throw new SavingTrouble(storageTrouble(error), name, error);
  });
  try {
    const files = await filesOf(name, edition, (list) => bringList(list, edition, filling));
    const all = sum(files);
    const here = { files: 0, bytes: 0 };
    const onFile = ([, , bytes]: SiteFile) => {
      here.files += 1;
      here.bytes += bytes;
      how.onProgress({ here, all });
    };
    await fillCache(files, filling, onFile);
  } catch (error) {
    how.signal.throwIfAborted();
    throw error;
  }
}

/** Takes a package away, but for what others need. */
export async function remove(wished: Pick<Wish, 'kind' | 'name'>, { edition, scope, cache }: Shelf): Promise<void> {
  await unwish(wished, scope);
  await prune(edition, cache, scope);
}

/** How much of a package is there; null where nobody knows, because its list is not there. */
export async function holdingOf(
  name: string,
  { edition, scope, cache }: Shelf,
  here: ReadonlySet<string>,
): Promise<Holding | null> {
  const missing = new Error('no list');
  try {
    const files = await filesOf(name, edition, async (list) => {
      const found = await keptList(list, cache, scope);
      if (found === null) throw missing;
      return found;
    });
    return { here: sum(files.filter(([path]) => here.has(addressAt(path, scope)))), all: sum(files) };
  } catch (error) {
    if (error !== missing) throw error;
    return null;
  }
}

/** Addresses of all that is there. */
export async function addressesHere({ cache }: Shelf): Promise<Set<string>> {
  return new Set((await cache.keys()).map(({ url }) => url));
}

/** Files of a package, each once, without what every visit brings. */
async function filesOf(
  name: string,
  edition: Edition,
  list: (name: string) => Promise<{ files: SiteFile[] }>,
): Promise<SiteFile[]> {
  const comesAnyway = new Set(shellFiles(edition).map(([path]) => path));
  const files = new Map<string, SiteFile>();
  for (const part of listsOf(name, edition)) {
    for (const file of (await list(part)).files) if (!comesAnyway.has(file[0])) files.set(file[0], file);
  }
  return [...files.values()];
}

const sum = (files: readonly SiteFile[]): PackageSize => ({
  files: files.length,
  bytes: files.reduce((total, [, , bytes]) => total + bytes, 0),
});
