/** An assignment in a course: answers are kept by the course, and on the device apart for each student. */
import { fingerprint } from '../../study/fingerprint.ts';
import { AssignmentProgress, type AssignmentState } from '../../study/learning-system/assignment-progress.ts';
import type { AssignmentLaunch } from '../../study/learning-system/launch-data.ts';
import type { ScormSession } from '../../study/learning-system/scorm-session.ts';
import { byId } from '../shared/elements.ts';
import { loadUnsaved, saveUnsaved } from '../shared/unsaved.ts';
import type { CourseBar } from './course-bar.ts';
import { readAnswers } from './read-answers.ts';
import type { Tracker } from './tracker.ts';

/** In place of the site’s own words: in a course, answers do not stay on the device alone. */
const whereKept =
  'They are kept by this browser, on this device, and by your course, as far as it has room, so that you can go on elsewhere. Your teacher has them when you hand them in to the course. On a shared machine, erase them from it when you have finished.';

/** Milliseconds after the last keystroke: the course is on the other side of a network. */
const pause = 2000;

export function trackAssignment(
  launch: AssignmentLaunch,
  session: ScormSession,
  bar: CourseBar,
  onChange: () => void,
): Tracker {
  const sheet = byId('sheet');
  const progress = new AssignmentProgress(session, launch);
  const where = document.querySelector('#my-answers > h2 + p');
  if (where !== null) where.textContent = whereKept;
  // A machine that a class shares keeps the answers of each student apart.
  const student = session.get('cmi.core.student_id');
  if (student !== '') sheet.dataset['assignment'] = `site/${launch.slug}-${fingerprint(student)}`;
  restore(sheet, progress.before);

  bar.addButton('Hand in to the course', () => {
    progress.handIn(session, readAnswers(), new Date().toTimeString().slice(0, 8));
    onChange();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  sheet.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, pause);
  });
  // Once the page has brought the answers back, they can be counted.
  new MutationObserver(onChange).observe(sheet, { attributeFilter: ['data-ready'] });
  return {
    report() {
      const isRestored = sheet.dataset['ready'] !== undefined;
      bar.showStatus(progress.report(session, readAnswers(), isRestored, Date.now()));
    },
  };
}

/** Puts the answers of the course where the sheet looks for words that it has not stored yet. */
function restore(sheet: HTMLElement, { answers, at }: AssignmentState): void {
  const { assignment = '', revision = '' } = sheet.dataset;
  if (loadUnsaved(assignment).answers.length > 0) return;
  // A course keeps the answers alone, not what was asked.
  const unknown = { question: '', on: '', words: '' };
  saveUnsaved(assignment, {
    answers: Object.entries(answers).map(([prompt, value]) => ({
      prompt,
      value,
      ...unknown,
      edited: at,
      revision,
      others: [],
    })),
    generation: null,
  });
}
