/**
 * “Who said it?” in a course: the course keeps the tries, so that they belong to the student and not to the machine. The
 * score is of first tries; a claim that has not been tried counts as wrong until it is.
 */
import type { Attempts } from '../../study/attempts.ts';
import type { ToldExercise } from '../../study/learning-system/course-told.ts';
import type { ScormSession } from '../../study/learning-system/scorm-session.ts';
import { resume, suspend } from '../../study/learning-system/suspend.ts';
import { scoreOf, triesFrom, triesText } from '../../study/learning-system/tries-text.ts';
import type { CourseBar } from './course-bar.ts';
import type { CourseKind } from './course-kind.ts';
import { byId } from '../shared/elements.ts';
import { provideAttemptStorage } from '../exercise/attempt-storage.ts';

export function exerciseCourse(
  { claims, revision, sections, mastery }: ToldExercise,
  session: ScormSession,
  bar: CourseBar,
  changed: () => void,
): CourseKind {
  const before = resume(session.get('cmi.suspend_data'));
  // Tries at another edition of the reading may be at other claims.
  const old = isState(before) && before.revision === revision ? triesFrom(before.tries, claims, revision) : [];
  const tries = new Map<string, Attempts>(old.map((made) => [made.claim, made]));
  if (sections !== null) byId('exercise').dataset['sections'] = sections.join(' ');
  provideAttemptStorage({
    load: () => Promise.resolve([...tries.values()]),
    save: (made) => {
      tries.set(made.claim, made);
      changed();
      return Promise.resolve();
    },
    erase: null,
  });
  return {
    record() {
      const score = scoreOf(claims, tries);
      const tried = claims.filter((id) => tries.has(id)).length;
      session.set('cmi.suspend_data', suspend({ revision, tries: triesText(claims, tries) }) ?? '');
      if (tried > 0) tellScore(session, score);
      if (tried === claims.length) session.set('cmi.core.lesson_status', statusFor(score, mastery));
      const done = `${String(tried)} of ${String(claims.length)} claims tried`;
      bar.say(
        tried === 0
          ? `${done}. Your course counts first tries.`
          : `${done}; ${String(score)} of 100 points for first tries.`,
      );
    },
  };
}

/** Zero to a hundred, as SCORM 1.2 has it; its ends are optional there. */
export function tellScore(session: ScormSession, score: number): void {
  session.offer('cmi.core.score.min', '0');
  session.offer('cmi.core.score.max', '100');
  session.set('cmi.core.score.raw', String(score));
}

export const statusFor = (score: number | null, mastery: number | null) =>
  mastery === null || score === null ? 'completed' : score >= mastery ? 'passed' : 'failed';

const isState = (value: unknown): value is { revision: string; tries: string } =>
  typeof value === 'object' &&
  value !== null &&
  'revision' in value &&
  'tries' in value &&
  typeof value.tries === 'string';
