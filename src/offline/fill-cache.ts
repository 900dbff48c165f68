/** Brings files of an edition into its cache: copied from an edition before where it has them, else from the host. */
import { addressAt } from './address.ts';
import { fetchFile, type Ask } from './fetch-file.ts';
import { sameIn, type Copy } from './previous-editions.ts';
import type { SiteFile } from './site-file.ts';
import { SavingTrouble, storageTrouble } from './save-error.ts';

export interface Filling {
  scope: string;
  into: Cache;
  copy?: Copy;
  ask: Ask;
  signal?: AbortSignal;
}

/** Files that are on their way at the same time: as many as browsers allow to one host. */
const atOnce = 6;

/**
 * Brings the files that are not there yet. What has come stays, whatever happens to the rest.
 *
 * @param onFile told after each file that is there, also of those that were
 * @throws SavingTrouble, the first that there was; the signal’s reason where it was stopped
 */
export async function fillCache(
  files: readonly SiteFile[],
  filling: Filling,
  onFile?: (file: SiteFile) => void,
): Promise<void> {
  const waiting = files.values();
  const failed = new AbortController();
  const carry = async () => {
    for (const file of waiting) {
      filling.signal?.throwIfAborted();
      if (failed.signal.aborted) return;
      await bring(file, filling);
      onFile?.(file);
    }
  };
  const carried = await Promise.allSettled(
    Array.from({ length: atOnce }, () =>
      carry().catch((error: unknown) => {
        failed.abort();
        throw error;
      }),
    ),
  );
  for (const result of carried) if (result.status === 'rejected') throw result.reason;
}

async function bring(file: SiteFile, { scope, into, copy, ask }: Filling): Promise<void> {
  const [path, revision] = file;
  const address = addressAt(path, scope);
  if ((await sameIn(into, address, revision)) !== null) return;
  const response = (await copy?.(file)) ?? (await fetchFile(file, scope, ask));
  await into.put(address, response).catch((error: unknown) => {
    throw new SavingTrouble(storageTrouble(error), path, error);
  });
}
