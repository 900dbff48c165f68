import { SilenceError } from './silence.ts';

/** Why a file cannot be saved. */
export type SaveErrorReason =
  /** No connection, or it broke off. */
  | 'connection'
  /** The host answers, or goes on answering, nothing. */
  | 'silent'
  /** The host answers with something that is not of this version: a newer one is there, or half of it. */
  | 'changed'
  /** The browser allows no more room. */
  | 'full'
  /** The browser stores nothing at all, as in some private windows. */
  | 'blocked';

export class SaveError extends Error {
  readonly reason: SaveErrorReason;
  constructor(reason: SaveErrorReason, what: string, cause?: unknown) {
    super(`${what}: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** The reason that an error of the network stands for. */
export const networkErrorReason = (error: unknown): SaveErrorReason =>
  error instanceof SilenceError ? 'silent' : 'connection';

/** The reason that an error of the browser’s storage stands for. */
export function storageErrorReason(error: unknown): SaveErrorReason {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}
