/** Attempts as the device has stored them. */
import type { Attempts } from './attempts.ts';
import { parts, type Judgment } from './who-said-it.ts';

function isJudgment(value: unknown): value is Judgment {
  if (typeof value !== 'object' || value === null) return false;
  return parts.every((part) => typeof (value as Record<string, unknown>)[part] === 'boolean');
}

/** @returns the attempts, null where what is stored is damaged */
export function readAttempts(stored: unknown): Attempts | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { claim, first, at, revision, last, later } = stored as Record<string, unknown>;
  const isSound =
    typeof claim === 'string' &&
    isJudgment(first) &&
    typeof at === 'number' &&
    typeof revision === 'string' &&
    (last === null || isJudgment(last)) &&
    Number.isSafeInteger(later);
  return isSound ? { claim, first, at, revision, last, later: later as number } : null;
}
