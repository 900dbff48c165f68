/**
 * An assignment in a course: answers are kept by the course as far as it has room. They go to the teacher when the student
 * hands them in; the mark is of the first time.
 */
import type { AssignmentLaunch } from './launch-data.ts';
import { isRight, markOf } from './mark-answers.ts';
import { reportAnswers, type Answer } from './report-answers.ts';
import { reportScore, statusFor } from './score.ts';
import { isDone, type ScormSession } from './scorm-session.ts';
import { decodeState, encodeAnswers, type Answers } from './suspend-data.ts';

/** What a course keeps of an assignment. */
export interface AssignmentState {
  answers: Answers;
  /** When they were last kept, in milliseconds since 1970 (UTC). */
  at: number;
  /** The mark of the first time; null before, and where no question has a right answer. */
  mark: number | null;
}

/** What a course gives back is not to be trusted: only strings and numbers are taken from it. */
export function assignmentState(value: unknown): AssignmentState {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const answers = Object.entries((given['answers'] ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const { at, mark } = given;
  return {
    answers: Object.fromEntries(answers),
    at: typeof at === 'number' ? at : 0,
    mark: typeof mark === 'number' ? mark : null,
  };
}

const isOpen = ({ value }: Answer) => value.trim() === '';
const valuesOf = (answers: readonly Answer[]) =>
  Object.fromEntries(answers.map(({ prompt, value }) => [prompt, value]));

export class AssignmentProgress {
  readonly #launch: AssignmentLaunch;
  /** What the course had when the page was opened. */
  readonly before: AssignmentState;
  #mark: number | null;
  /** What handing in came to. */
  #result: string;

  constructor(session: ScormSession, launch: AssignmentLaunch) {
    this.#launch = launch;
    this.before = assignmentState(decodeState(session.get('cmi.suspend_data')));
    this.#mark = this.before.mark;
    this.#result = isDone(session.status) ? 'Your course has your answers. You can hand them in again.' : '';
  }

  /** Hands the answers in, unless a question is still open. @param time of day, as `HH:MM:SS` */
  handIn(session: ScormSession, answers: readonly Answer[], time: string): void {
    const open = answers.filter(isOpen).map(({ number }) => String(number));
    if (open.length > 0) {
      this.#result = `Not handed in: ${open.length === 1 ? 'question' : 'questions'} ${open.join(', ')} ${open.length === 1 ? 'is' : 'are'} still open.`;
      return;
    }
    const { right, mastery } = this.#launch;
    this.#mark ??= markOf(valuesOf(answers), right);
    if (this.#mark !== null) reportScore(session, this.#mark);
    reportAnswers(session, answers, (prompt, value) => isRight(prompt, value, right), time);
    session.set('cmi.core.lesson_status', statusFor(this.#mark, mastery));
    this.#result = `Handed in. ${this.#mark === null ? '' : `The questions with one right answer: ${String(this.#mark)} of 100 points, at the first time.`}`;
  }

  /**
   * Keeps the answers in the course.
   *
   * @param isRestored whether the page has brought the answers back that it was opened with. Before that it has none, which
   * is no reason to forget them
   * @param at milliseconds since 1970 (UTC)
   * @returns what to say
   */
  report(session: ScormSession, answers: readonly Answer[], isRestored: boolean, at: number): string {
    const given = answers.filter((answer) => !isOpen(answer));
    if (given.length > 0 || isRestored) {
      const { text, leftOut } = encodeAnswers(valuesOf(given), { at, mark: this.#mark });
      session.set('cmi.suspend_data', text);
      if (leftOut.length > 0)
        return 'The course has room for a part of your answers only. All are kept on this device: hand them in from here.';
    }
    if (this.#result !== '') return this.#result;
    return `${String(given.length)} of ${String(answers.length)} answered. Nothing goes to your teacher until you hand in.`;
  }
}
