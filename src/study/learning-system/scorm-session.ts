/** One session of one student: what the learning system is sent, and what it rejects. */
import type { ScormApi } from './scorm-api.ts';

export type LessonStatus = 'passed' | 'completed' | 'failed' | 'incomplete' | 'browsed' | 'not attempted';

/** Whether the learning system has recorded the end of the work. */
export const isDone = (status: LessonStatus) => status === 'passed' || status === 'completed' || status === 'failed';

const isTrue = (answer: unknown) => String(answer) === 'true';

export class ScormSession {
  readonly #api: ScormApi;
  readonly #started: number;
  readonly #sent = new Map<string, string>();
  #state: 'new' | 'open' | 'finished' = 'new';
  #error: string | null = null;

  /** @param now milliseconds since 1970 (UTC), when the page was opened */
  constructor(api: ScormApi, now: number) {
    this.#api = api;
    this.#started = now;
  }

  /** Why the learning system rejected something, in words; null where all is well. */
  get error(): string | null {
    return this.#error;
  }

  /** What was rejected is about to be sent once more. */
  clearError(): void {
    this.#error = null;
  }

  /** Whether the student only looks (`browse`) or looks back (`review`): nothing is recorded then. */
  get isUnrecorded(): boolean {
    return ['browse', 'review'].includes(this.get('cmi.core.lesson_mode'));
  }

  get status(): LessonStatus {
    const status = this.get('cmi.core.lesson_status');
    return status === '' ? 'not attempted' : (status as LessonStatus);
  }

  /** @returns whether the system will record anything */
  initialize(): boolean {
    if (this.#state !== 'new') return this.#state === 'open';
    if (!this.#call(() => this.#api.LMSInitialize(''))) return false;
    this.#state = 'open';
    if (!this.isUnrecorded && ['not attempted', 'browsed'].includes(this.status)) {
      this.set('cmi.core.lesson_status', 'incomplete');
    }
    return true;
  }

  /** A value that the system has; empty where it has none. */
  get(element: string): string {
    if (this.#state !== 'open') return '';
    try {
      return String(this.#api.LMSGetValue(element));
    } catch {
      return '';
    }
  }

  /** Sends a value, unless the system has it already. @returns whether it has it then */
  set(element: string, value: string): boolean {
    if (this.#state !== 'open') return false;
    if (this.#sent.get(element) === value) return true;
    const isAccepted = this.#call(() => this.#api.LMSSetValue(element, value));
    if (isAccepted) this.#sent.set(element, value);
    return isAccepted;
  }

  /** The same for an element that is optional in SCORM 1.2: it is no error where the system rejects it. */
  setOptional(element: string, value: string): boolean {
    if (this.#state !== 'open') return false;
    try {
      return isTrue(this.#api.LMSSetValue(element, value));
    } catch {
      return false;
    }
  }

  /** Has the system store what it was sent. */
  commit(): boolean {
    return this.#state === 'open' && this.#call(() => this.#api.LMSCommit(''));
  }

  /** Ends the session. What was sent stays, so that the student can continue another time. */
  finish(now: number): void {
    if (this.#state !== 'open') return;
    if (!this.isUnrecorded) {
      this.set('cmi.core.session_time', sessionTime(now - this.#started));
      this.set('cmi.core.exit', 'suspend');
    }
    this.commit();
    this.#call(() => this.#api.LMSFinish(''));
    this.#state = 'finished';
  }

  #call(send: () => unknown): boolean {
    try {
      if (isTrue(send())) return true;
      this.#error = this.#errorWords();
    } catch (error) {
      this.#error = error instanceof Error ? error.message : String(error);
    }
    return false;
  }

  #errorWords(): string {
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
