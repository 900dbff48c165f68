/** One sitting of one student: what is told to the learning system, and what it does not take. */
import type { ScormApi } from './scorm-api.ts';

export type LessonStatus = 'passed' | 'completed' | 'failed' | 'incomplete' | 'browsed' | 'not attempted';

/** Whether the learning system has recorded the end of the work. */
export const isDone = (status: LessonStatus) => status === 'passed' || status === 'completed' || status === 'failed';

const truth = (answer: unknown) => String(answer) === 'true';

export class ScormSession {
  readonly #api: ScormApi;
  readonly #began: number;
  readonly #told = new Map<string, string>();
  #state: 'new' | 'open' | 'over' = 'new';
  #trouble: string | null = null;

  /** @param now milliseconds since 1970 (UTC), when the page was opened */
  constructor(api: ScormApi, now: number) {
    this.#api = api;
    this.#began = now;
  }

  /** Why the learning system did not take something, in words; null where all is well. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** What was not taken is about to be told once more. */
  forgetTrouble(): void {
    this.#trouble = null;
  }

  /** Whether the student only looks (`browse`) or looks back (`review`): nothing is recorded then. */
  get isOnlyLooking(): boolean {
    return ['browse', 'review'].includes(this.get('cmi.core.lesson_mode'));
  }

  get status(): LessonStatus {
    const status = this.get('cmi.core.lesson_status');
    return status === '' ? 'not attempted' : (status as LessonStatus);
  }

  /** @returns whether the system will record anything */
  begin(): boolean {
    if (this.#state !== 'new') return this.#state === 'open';
    if (!this.#done(() => this.#api.LMSInitialize(''))) return false;
    this.#state = 'open';
    if (!this.isOnlyLooking && ['not attempted', 'browsed'].includes(this.status)) {
      this.set('cmi.core.lesson_status', 'incomplete');
    }
    return true;
  }

  /** A value that the system keeps; empty where it keeps none. */
  get(element: string): string {
    if (this.#state !== 'open') return '';
    try {
      return String(this.#api.LMSGetValue(element));
    } catch {
      return '';
    }
  }

  /** Tells the system a value, unless it knows it already. @returns whether it has it */
  set(element: string, value: string): boolean {
    if (this.#state !== 'open') return false;
    if (this.#told.get(element) === value) return true;
    const taken = this.#done(() => this.#api.LMSSetValue(element, value));
    if (taken) this.#told.set(element, value);
    return taken;
  }

  /** The same for what a system need not know (SCORM 1.2 calls it optional): it is no trouble where it does not. */
  offer(element: string, value: string): boolean {
    if (this.#state !== 'open') return false;
    try {
      return truth(this.#api.LMSSetValue(element, value));
    } catch {
      return false;
    }
  }

  /** Has the system write down what it was told. */
  commit(): boolean {
    return this.#state === 'open' && this.#done(() => this.#api.LMSCommit(''));
  }

  /** The end of the sitting. What was told stays, so that the student can go on another time. */
  finish(now: number): void {
    if (this.#state !== 'open') return;
    if (!this.isOnlyLooking) {
      this.set('cmi.core.session_time', sessionTime(now - this.#began));
      this.set('cmi.core.exit', 'suspend');
    }
    this.commit();
    this.#done(() => this.#api.LMSFinish(''));
    this.#state = 'over';
  }

  #done(ask: () => unknown): boolean {
    try {
      if (truth(ask())) return true;
      this.#trouble = this.#words();
    } catch (error) {
      this.#trouble = error instanceof Error ? error.message : String(error);
    }
    return false;
  }

  #words(): string {
    const code = String(this.#api.LMSGetLastError());
    const words = String(this.#api.LMSGetErrorString(code));
    return words === '' || words === 'undefined' ? `error ${code}` : `${words} (error ${code})`;
  }
}

/** A duration as SCORM 1.2 writes it (CMITimespan): `HHHH:MM:SS.SS`. @param milliseconds how long it was */
export function sessionTime(milliseconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), 9999 * 360_000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const hours = String(Math.floor(hundredths / 360_000)).padStart(4, '0');
  return `${hours}:${two((hundredths / 6000) % 60)}:${two((hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}
