/**
 * The program on the first page of a SCORM 1.2 package. It runs before the page’s own programs do, finds the learning
 * system, and tells it what the student does. Without one the page is as it is elsewhere.
 */
import type { Told } from '../../study/learning-system/course-told.ts';
import { findApi } from '../../study/learning-system/scorm-api.ts';
import { ScormSession } from '../../study/learning-system/scorm-session.ts';
import { assignmentCourse } from './course-assignment.ts';
import { CourseBar } from './course-bar.ts';
import { exerciseCourse } from './course-exercise.ts';
import type { CourseKind } from './course-kind.ts';
import { readingCourse } from './course-reading.ts';
import { byId } from '../shared/elements.ts';

// Written by the command that made the package.
start(JSON.parse(byId('course').textContent) as Told);

function start(told: Told): void {
  const api = findApi(window);
  if (api === null) {
    new CourseBar(() => undefined).rest('No course is listening here: nothing is recorded.');
    return;
  }
  const session = new ScormSession(api, Date.now());
  const tell = (): void => {
    session.forgetTrouble();
    kind?.record();
    session.commit();
    bar.tellTrouble(session.trouble);
  };
  const bar = new CourseBar(tell);
  let kind: CourseKind | null = null;
  if (!session.begin()) {
    bar.say('Nothing is recorded.');
    bar.tellTrouble(session.trouble ?? 'it did not begin');
    return;
  }
  if (session.isOnlyLooking) {
    bar.say('You are looking at this without being recorded.');
  } else {
    kind = kindOf(told, session, bar, tell);
    tell();
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') tell();
  });
  addEventListener('pagehide', () => {
    kind?.record();
    session.finish(Date.now());
  });
  // Brought back from the browser’s memory, the page would have a sitting that is over.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

function kindOf(told: Told, session: ScormSession, bar: CourseBar, changed: () => void): CourseKind {
  switch (told.kind) {
    case 'reading':
      return readingCourse(session, bar, changed);
    case 'exercise':
      return exerciseCourse(told, session, bar, changed);
    case 'assignment':
      return assignmentCourse(told, session, bar, changed);
  }
}
