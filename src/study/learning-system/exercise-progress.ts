/**
 * “Who said it?” in a course: the course keeps the tries, so that they belong to the student and not to the machine. The
 * score is of first tries; a claim that has not been tried counts as wrong until it is.
 */
import type { Attempts } from '../attempts.ts';
import { decodeTries, encodeTries } from './encode-tries.ts';
import type { ExerciseLaunch } from './launch-data.ts';
import { reportScore, scoreOf, statusFor } from './score.ts';
import type { ScormSession } from './scorm-session.ts';
import { decodeState, encodeState } from './suspend-data.ts';

export class ExerciseProgress {
  readonly #launch: ExerciseLaunch;
  readonly #tries: Map<string, Attempts>;

  /** Continues where the student stopped. Attempts at another revision of the reading may be at other claims: they are dropped. */
  constructor(session: ScormSession, launch: ExerciseLaunch) {
    const { claims, revision } = launch;
    const state = decodeState(session.get('cmi.suspend_data'));
    const tries = isState(state) && state.revision === revision ? decodeTries(state.tries, claims, revision) : [];
    this.#launch = launch;
    this.#tries = new Map(tries.map((made) => [made.claim, made]));
  }

  get tries(): Attempts[] {
    return [...this.#tries.values()];
  }

  keep(tries: Attempts): void {
    this.#tries.set(tries.claim, tries);
  }

  report(session: ScormSession): void {
    const { claims, revision, mastery } = this.#launch;
    session.set('cmi.suspend_data', encodeState({ revision, tries: encodeTries(claims, this.#tries) }) ?? '');
    if (this.#tried > 0) reportScore(session, this.#score);
    if (this.#tried === claims.length) session.set('cmi.core.lesson_status', statusFor(this.#score, mastery));
  }

  get words(): string {
    const tried = `${String(this.#tried)} of ${String(this.#launch.claims.length)} claims tried`;
    return this.#tried === 0
      ? `${tried}. Your course counts first tries.`
      : `${tried}; ${String(this.#score)} of 100 points for first tries.`;
  }

  get #score(): number {
    return scoreOf(this.#launch.claims, this.#tries);
  }

  get #tried(): number {
    return this.#launch.claims.filter((id) => this.#tries.has(id)).length;
  }
}

const isState = (value: unknown): value is { revision: string; tries: string } =>
  typeof value === 'object' &&
  value !== null &&
  'revision' in value &&
  'tries' in value &&
  typeof value.tries === 'string';
