import { describe, expect, it } from 'vitest';
import { AssignmentProgress, assignmentState } from './assignment-progress.ts';
import type { AssignmentLaunch } from './launch-data.ts';
import { rightMark } from './mark-answers.ts';
import type { Answer } from './report-answers.ts';
import { sampleSystem } from './sample-system.ts';
import { ScormSession } from './scorm-session.ts';
import { decodeState } from './suspend-data.ts';

const launch: AssignmentLaunch = {
  kind: 'assignment',
  slug: 'ferry',
  right: { who: [rightMark('who', 'B')] },
  mastery: 80,
};
const answers = (who: string, why: string): Answer[] =>
  [who, why].map((value, index) => ({
    prompt: index === 0 ? 'who' : 'why',
    kind: 'short',
    number: index + 1,
    question: '?',
    value,
    words: value,
    option: -1,
  }));

function open(values: Record<string, string> = {}) {
  const session = new ScormSession(sampleSystem(values).api, 0);
  session.initialize();
  return { session, values, progress: new AssignmentProgress(session, launch) };
}

describe('an assignment in a course', () => {
  it('keeps the answers, and says how many there are', () => {
    const { session, values, progress } = open();
    expect(progress.report(session, answers('B', ' '), true, 7)).toMatch(/^1 of 2 answered\./);
    expect(decodeState(values['cmi.suspend_data'] ?? '')).toEqual({ at: 7, mark: null, answers: { who: 'B' } });
    expect(open(values).progress.before).toEqual({ at: 7, mark: null, answers: { who: 'B' } });
  });

  it('does not forget answers that the page has not brought back yet', () => {
    const { session, values, progress } = open({ 'cmi.suspend_data': 'before' });
    progress.report(session, answers('', ''), false, 7);
    expect(values['cmi.suspend_data']).toBe('before');
    progress.report(session, answers('', ''), true, 7);
    expect(values['cmi.suspend_data']).not.toBe('before');
  });

  it('is not handed in while a question is open', () => {
    const { session, values, progress } = open();
    progress.handIn(session, answers('', ''), '12:00:00');
    expect(progress.report(session, answers('', ''), true, 7)).toBe('Not handed in: questions 1, 2 are still open.');
    progress.handIn(session, answers('B', ''), '12:00:00');
    expect(progress.report(session, answers('B', ''), true, 7)).toBe('Not handed in: question 2 is still open.');
    expect(values['cmi.core.lesson_status']).toBe('incomplete');
  });

  it('has the mark of the first time, whatever is handed in later', () => {
    const { session, values, progress } = open();
    progress.handIn(session, answers('A', 'x'), '12:00:00');
    expect(progress.report(session, answers('A', 'x'), true, 7)).toContain('0 of 100 points, at the first time.');
    expect(values).toMatchObject({ 'cmi.core.score.raw': '0', 'cmi.core.lesson_status': 'failed' });
    const again = open(values);
    expect(again.progress.report(again.session, answers('A', 'x'), true, 7)).toMatch(/^Your course has your answers/);
    again.progress.handIn(again.session, answers('B', 'x'), '12:00:00');
    expect(values).toMatchObject({ 'cmi.core.score.raw': '0', 'cmi.interactions.0.result': 'correct' });
  });

  it('says that the course has room for a part only', () => {
    const { session, progress } = open();
    const noise = Array.from({ length: 12_000 }, (_, n) => String.fromCharCode(97 + (((n * n * 7919) % 8191) % 26)));
    expect(progress.report(session, answers('B', noise.join('')), true, 7)).toMatch(/room for a part/);
  });
});

describe('the state that a course gives back', () => {
  it('is empty where it is something else', () => {
    const empty = { answers: {}, at: 0, mark: null };
    for (const value of [null, 3, 'x', {}, { answers: { a: 1 }, at: 'x', mark: '9' }])
      expect(assignmentState(value)).toEqual(empty);
  });
});
