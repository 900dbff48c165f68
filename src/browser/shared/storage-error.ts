/** Why something could not be saved on this device. */

/**
 * - `blocked`: the browser does not let the page store anything.
 * - `full`: the device has no room left.
 * - `newer`: the database was written by a newer version of this site, which this page must not write over.
 * - `failed`: anything else.
 */
export type StorageProblem = 'blocked' | 'full' | 'newer' | 'failed';

export class StorageError extends Error {
  readonly problem: StorageProblem;
  constructor(problem: StorageProblem, cause: unknown) {
    super(`Nothing can be saved on this device: ${problem}.`, { cause });
    this.problem = problem;
  }
}

/** What an error of IndexedDB means. */
export function storageProblemOf(error: unknown): StorageProblem {
  if (error instanceof StorageError) return error.problem;
  switch (error instanceof Error ? error.name : '') {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    default:
      return 'failed';
  }
}
