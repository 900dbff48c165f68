/** Why something cannot be saved. */
export type Trouble =
  /** No connection, or it broke off. */
  | 'connection'
  /** The host answers with something that is not of this edition: a newer one is there, or half of it. */
  | 'changed'
  /** The browser allows no more room. */
  | 'full'
  /** The browser keeps nothing at all, as in some private windows. */
  | 'blocked';

export class SavingTrouble extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, what: string, cause?: unknown) {
    super(`${what}: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

/** The trouble that an error of the browser’s storage means. */
export function storageTrouble(error: unknown): Trouble {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}
