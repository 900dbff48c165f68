/** Scores as a course has them: from 0 to 100. */
import type { Attempts } from '../attempts.ts';
import { parts } from '../who-said-it.ts';
import type { LessonStatus, ScormSession } from './scorm-session.ts';

/** First tries in per cent of all that there is to get right: three parts a claim. A claim that was not tried counts. */
export function scoreOf(claims: readonly string[], tries: ReadonlyMap<string, Attempts>): number {
  const right = claims.reduce((sum, id) => {
    const first = tries.get(id)?.first;
    return sum + (first === undefined ? 0 : parts.filter((part) => first[part]).length);
  }, 0);
  return claims.length === 0 ? 0 : Math.round((100 * right) / (parts.length * claims.length));
}

/** Sends a score; its ends are optional in SCORM 1.2. */
export function reportScore(session: ScormSession, score: number): void {
  session.setOptional('cmi.core.score.min', '0');
  session.setOptional('cmi.core.score.max', '100');
  session.set('cmi.core.score.raw', String(score));
}

/**
 * The status of work that is done.
 *
 * @param score null where nothing was scored
 * @param mastery per cent from which the work is passed; null where it is only completed
 */
export function statusFor(score: number | null, mastery: number | null): LessonStatus {
  if (mastery === null || score === null) return 'completed';
  return score >= mastery ? 'passed' : 'failed';
}
