import { describe, expect, it } from 'vitest';
import type { Attempts } from '../attempts.ts';
import { ExerciseProgress } from './exercise-progress.ts';
import type { ExerciseLaunch } from './launch-data.ts';
import { sampleSystem } from './sample-system.ts';
import { ScormSession } from './scorm-session.ts';
import { encodeState } from './suspend-data.ts';

const launch: ExerciseLaunch = { kind: 'exercise', revision: 'r', claims: ['a', 'b'], sections: null, mastery: 80 };
const right = { speaker: true, form: true, identification: true };
const wrong = { speaker: false, form: false, identification: false };
const made = (claim: string, first: Attempts['first']): Attempts => ({
  claim,
  first,
  at: 0,
  revision: 'r',
  last: null,
  later: 0,
});

function open(values: Record<string, string> = {}, change: Partial<ExerciseLaunch> = {}) {
  const session = new ScormSession(sampleSystem(values).api, 0);
  session.initialize();
  return { session, values, progress: new ExerciseProgress(session, { ...launch, ...change }) };
}

describe('progress in an exercise', () => {
  it('has no score before the first try, and no status before the last', () => {
    const { session, values, progress } = open();
    progress.report(session);
    expect(progress.words).toBe('0 of 2 claims tried. Your course counts first tries.');
    expect(values['cmi.core.score.raw']).toBeUndefined();
    progress.keep(made('a', right));
    progress.report(session);
    expect(progress.words).toBe('1 of 2 claims tried; 50 of 100 points for first tries.');
    expect(values).toMatchObject({ 'cmi.core.score.raw': '50', 'cmi.core.lesson_status': 'incomplete' });
    progress.keep(made('b', wrong));
    progress.report(session);
    expect(values).toMatchObject({ 'cmi.core.score.raw': '50', 'cmi.core.lesson_status': 'failed' });
  });

  it('is passed from the mark that is given', () => {
    const { session, values, progress } = open({}, { mastery: 50 });
    for (const tries of [made('a', right), made('b', wrong)]) progress.keep(tries);
    progress.report(session);
    expect(values['cmi.core.lesson_status']).toBe('passed');
  });

  it('continues in the next session, unless the reading has changed', () => {
    const { session, values, progress } = open();
    progress.keep(made('b', right));
    progress.report(session);
    expect(open(values).progress.tries).toEqual([made('b', right)]);
    expect(open(values, { revision: 'other' }).progress.tries).toEqual([]);
  });

  it('starts anew where the course gives back no state', () => {
    for (const state of [null, 'x', { revision: 'r' }, { revision: 'r', tries: 3 }])
      expect(open({ 'cmi.suspend_data': encodeState(state) ?? '' }).progress.tries).toEqual([]);
  });
});
