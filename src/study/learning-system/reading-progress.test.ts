import { describe, expect, it } from 'vitest';
import { paragraphAt, ReadingProgress } from './reading-progress.ts';
import { sampleSystem } from './sample-system.ts';
import { ScormSession } from './scorm-session.ts';
import { encodeState } from './suspend-data.ts';

function open(values: Record<string, string> = {}) {
  const session = new ScormSession(sampleSystem(values).api, 0);
  session.initialize();
  return { session, values, progress: new ReadingProgress(session, 3) };
}

describe('progress in a reading', () => {
  it('is complete when every section was seen, in whatever order', () => {
    const { session, values, progress } = open();
    progress.see(2);
    progress.see(0);
    progress.see(0);
    progress.report(session, 'p4');
    expect(progress.words).toMatch(/^2 of 3 sections read\./);
    expect(values).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.lesson_location': 'p4' });
    progress.see(1);
    progress.report(session, '');
    expect(progress.isRead).toBe(true);
    expect(values['cmi.core.lesson_status']).toBe('completed');
  });

  it('is complete when the student says so', () => {
    const { session, values, progress } = open();
    progress.markRead();
    progress.report(session, '');
    expect(progress.words).toBe('Your course has this reading as read.');
    expect(values['cmi.core.lesson_status']).toBe('completed');
  });

  it('continues in the next session, and stays complete', () => {
    const { session, values, progress } = open();
    progress.see(1);
    progress.report(session, 'p2');
    expect(open(values).progress.words).toMatch(/^1 of 3/);
    expect(open({ 'cmi.core.lesson_status': 'completed' }).progress.isRead).toBe(true);
  });

  it('ignores sections that are not there, and what is no state', () => {
    for (const state of [{ seen: [1, 9, -1, '2', 0.5] }, { seen: 1 }, null, 'x']) {
      const words = open({ 'cmi.suspend_data': encodeState(state) ?? '' }).progress.words;
      expect(words).toMatch(
        state !== null && typeof state === 'object' && Array.isArray(state.seen) ? /^1 of/ : /^0 of/,
      );
    }
  });
});

describe('a location', () => {
  it('is a paragraph, or nothing', () => {
    expect(['p12', '', 'p', '#p1', 'page=3'].map(paragraphAt)).toEqual(['p12', null, null, null, null]);
  });
});
