/** “Who said it?” in a course: its tries are kept by the course and not by the device. */
import { ExerciseProgress } from '../../study/learning-system/exercise-progress.ts';
import type { ExerciseLaunch } from '../../study/learning-system/launch-data.ts';
import type { ScormSession } from '../../study/learning-system/scorm-session.ts';
import { provideAttemptStorage } from '../exercise/attempt-storage.ts';
import { byId } from '../shared/elements.ts';
import type { CourseBar } from './course-bar.ts';
import type { Tracker } from './tracker.ts';

export function trackExercise(
  launch: ExerciseLaunch,
  session: ScormSession,
  bar: CourseBar,
  onChange: () => void,
): Tracker {
  const progress = new ExerciseProgress(session, launch);
  if (launch.sections !== null) byId('exercise').dataset['sections'] = launch.sections.join(' ');
  provideAttemptStorage({
    load: () => Promise.resolve(progress.tries),
    save: (tries) => {
      progress.keep(tries);
      onChange();
      return Promise.resolve();
    },
    erase: null,
    damaged: { count: 0, read: () => Promise.resolve([]) },
  });
  return {
    report() {
      progress.report(session);
      bar.showStatus(progress.words);
    },
  };
}
