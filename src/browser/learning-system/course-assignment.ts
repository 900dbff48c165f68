/**
 * An assignment in a course: answers are kept by the course as far as it has room, and on the device under the student’s
 * own name for them. They go to the teacher when the student hands them in; the score is of the first time.
 */
import { fingerprint } from '../../study/fingerprint.ts';
import type { ToldAssignment } from '../../study/learning-system/course-told.ts';
import { isRight, markOf } from '../../study/learning-system/mark-answers.ts';
import { isDone, type ScormSession } from '../../study/learning-system/scorm-session.ts';
import { resume, suspendAnswers } from '../../study/learning-system/suspend.ts';
import type { CourseBar } from './course-bar.ts';
import { statusFor, tellScore } from './course-exercise.ts';
import type { CourseKind } from './course-kind.ts';
import { readAsks, tellAnswers, type Asked } from './course-answers.ts';
import { byId } from '../shared/elements.ts';
import { loadUnsaved, saveUnsaved } from '../shared/unsaved.ts';

/** In the place of the site’s own words: in a course, answers do not stay on the device alone. */
const whereKept =
  'They are kept by this browser, on this device, and by your course, as far as it has room, so that you can go on elsewhere. Your teacher has them when you hand them in to the course. On a shared machine, erase them from it when you have finished.';

/** Milliseconds after the last keystroke: the course is on the other side of a network. */
const pause = 2000;

export function assignmentCourse(
  { slug, right, mastery }: ToldAssignment,
  session: ScormSession,
  bar: CourseBar,
  changed: () => void,
): CourseKind {
  const sheet = byId('sheet');
  const before = stateOf(resume(session.get('cmi.suspend_data')));
  const learner = session.get('cmi.core.student_id');
  const where = document.querySelector('#my-answers > h2 + p');
  if (where !== null) where.textContent = whereKept;
  // A machine that a class shares keeps each student’s answers apart.
  if (learner !== '') sheet.dataset['assignment'] = `site/${slug}-${fingerprint(learner)}`;
  restore(sheet, before);

  let firstMark = before.mark;
  let said = isDone(session.status) ? 'Your course has your answers. You can hand them in again.' : '';
  const handIn = (): void => {
    const asked = readAsks();
    const open = asked.filter(({ value }) => value.trim() === '').map(({ number }) => String(number));
    if (open.length > 0) {
      said = `Not handed in: ${open.length === 1 ? 'question' : 'questions'} ${open.join(', ')} ${open.length === 1 ? 'is' : 'are'} still open.`;
    } else {
      firstMark ??= markOf(valuesOf(asked), right);
      if (firstMark !== null) tellScore(session, firstMark);
      tellAnswers(session, asked, (prompt, value) => isRight(prompt, value, right));
      session.set('cmi.core.lesson_status', statusFor(firstMark, mastery));
      said = `Handed in. ${firstMark === null ? '' : `The questions with one right answer: ${String(firstMark)} of 100 points, at the first time.`}`;
    }
    changed();
  };
  bar.offer('Hand in to the course', handIn);

  let timer: ReturnType<typeof setTimeout> | undefined;
  sheet.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, pause);
  });
  // Once the page has brought the answers back, they can be counted.
  new MutationObserver(changed).observe(sheet, { attributeFilter: ['data-ready'] });
  return {
    record() {
      const asked = readAsks();
      const answered = asked.filter(({ value }) => value.trim() !== '');
      // Before the page has brought the answers back, it has none: that is no reason to forget them.
      if (answered.length > 0 || sheet.dataset['ready'] !== undefined) {
        const { text, leftOut } = suspendAnswers(valuesOf(answered), { at: Date.now(), mark: firstMark });
        session.set('cmi.suspend_data', text);
        if (leftOut.length > 0) {
          bar.say(
            'The course has room for a part of your answers only. All are kept on this device: hand them in from here.',
          );
          return;
        }
      }
      bar.say(
        said === ''
          ? `${String(answered.length)} of ${String(asked.length)} answered. Nothing goes to your teacher until you hand in.`
          : said,
      );
    },
  };
}

const valuesOf = (asked: readonly Asked[]) => Object.fromEntries(asked.map(({ prompt, value }) => [prompt, value]));

interface State {
  answers: Record<string, string>;
  /** When they were last kept, in milliseconds since 1970 (UTC). */
  at: number;
  /** The score of the first time; null before, and where no question has a right answer. */
  mark: number | null;
}

/** What the course gives back is data from elsewhere: only words and numbers are taken from it. */
function stateOf(value: unknown): State {
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

/** Lays the course’s answers where the sheet looks for words that it has not kept yet. */
function restore(sheet: HTMLElement, { answers, at }: State): void {
  const { assignment = '', revision = '' } = sheet.dataset;
  if (loadUnsaved(assignment).length > 0) return;
  saveUnsaved(
    assignment,
    Object.entries(answers).map(([prompt, value]) => ({ prompt, value, edited: at, revision, others: [] })),
  );
}
