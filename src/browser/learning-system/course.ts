/**
 * The program on the first page of a SCORM 1.2 package. It runs before the page’s own programs do, finds the learning
 * system, and reports what the student does. Without a learning system the page is as it is elsewhere.
 */
import type { LaunchData } from '../../study/learning-system/launch-data.ts';
import { findApi } from '../../study/learning-system/scorm-api.ts';
import { ScormSession } from '../../study/learning-system/scorm-session.ts';
import { byId } from '../shared/elements.ts';
import { CourseBar } from './course-bar.ts';
import { trackAssignment } from './track-assignment.ts';
import { trackExercise } from './track-exercise.ts';
import { trackReading } from './track-reading.ts';
import type { Tracker } from './tracker.ts';

// Written by the command that made the package.
start(JSON.parse(byId('_course').textContent) as LaunchData);

function start(launch: LaunchData): void {
  const api = findApi(window);
  if (api === null) {
    new CourseBar(() => undefined).showIdle('No course is listening here: nothing is recorded.');
    return;
  }
  const session = new ScormSession(api, Date.now());
  const report = (): void => {
    session.clearError();
    tracker?.report();
    session.commit();
    bar.showError(session.error);
  };
  const bar = new CourseBar(report);
  let tracker: Tracker | null = null;
  if (!session.initialize()) {
    bar.showStatus('Nothing is recorded.');
    bar.showError(session.error ?? 'it did not begin');
    return;
  }
  if (session.isUnrecorded) {
    bar.showStatus('You are looking at this without being recorded.');
  } else {
    tracker = trackerFor(launch, session, bar, report);
    report();
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') report();
  });
  addEventListener('pagehide', () => {
    tracker?.report();
    session.finish(Date.now());
  });
  // Brought back from the browser’s memory, the page would have a session that is finished.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

function trackerFor(launch: LaunchData, session: ScormSession, bar: CourseBar, onChange: () => void): Tracker {
  switch (launch.kind) {
    case 'reading':
      return trackReading(session, bar, onChange);
    case 'exercise':
      return trackExercise(launch, session, bar, onChange);
    case 'assignment':
      return trackAssignment(launch, session, bar, onChange);
  }
}
