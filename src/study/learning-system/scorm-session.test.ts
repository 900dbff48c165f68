import { describe, expect, it } from 'vitest';
import { sampleSystem } from './sample-system.ts';
import { ScormSession, sessionTime } from './scorm-session.ts';

describe('a session', () => {
  it('starts what was not attempted as incomplete, and ends once', () => {
    const { api, calls } = sampleSystem({ 'cmi.core.lesson_status': 'not attempted' });
    const session = new ScormSession(api, 0);
    expect(session.initialize()).toBe(true);
    session.finish(61_500);
    session.finish(70_000);
    expect(session.set('cmi.core.lesson_status', 'completed')).toBe(false);
    expect(calls).toEqual([
      'initialize',
      'cmi.core.lesson_status=incomplete',
      'cmi.core.session_time=0000:01:01.50',
      'cmi.core.exit=suspend',
      'commit',
      'finish',
    ]);
  });

  it('leaves a status that is there', () => {
    const { api, values } = sampleSystem({ 'cmi.core.lesson_status': 'passed' });
    new ScormSession(api, 0).initialize();
    expect(values['cmi.core.lesson_status']).toBe('passed');
  });

  it('sends nothing where the student only looks back', () => {
    const { api, calls } = sampleSystem({ 'cmi.core.lesson_mode': 'review', 'cmi.core.lesson_status': 'completed' });
    const session = new ScormSession(api, 0);
    session.initialize();
    session.finish(1000);
    expect(calls).toEqual(['initialize', 'commit', 'finish']);
  });

  it('sends a value once, until it is another', () => {
    const { api, calls } = sampleSystem({ 'cmi.core.lesson_status': 'incomplete' });
    const session = new ScormSession(api, 0);
    session.initialize();
    for (const place of ['p1', 'p1', 'p2']) session.set('cmi.core.lesson_location', place);
    expect(calls).toEqual(['initialize', 'cmi.core.lesson_location=p1', 'cmi.core.lesson_location=p2']);
  });

  it('has the system’s words for what it rejects, and sends that again', () => {
    let answer: unknown = 'false';
    const { api } = sampleSystem({ 'cmi.core.lesson_status': 'incomplete' }, { LMSSetValue: () => answer });
    const session = new ScormSession(api, 0);
    session.initialize();
    expect(session.set('cmi.core.lesson_location', 'p1')).toBe(false);
    expect(session.commit()).toBe(true);
    expect(session.error).toBe('Element is read only (error 403)');
    answer = true;
    session.clearError();
    expect(session.set('cmi.core.lesson_location', 'p1')).toBe(true);
    expect(session.error).toBeNull();
  });

  it('is not opened where the system rejects it, or fails', () => {
    const refused = new ScormSession(sampleSystem({}, { LMSInitialize: () => 'false' }).api, 0);
    expect(refused.initialize()).toBe(false);
    expect(refused.error).not.toBeNull();
    const broken = new ScormSession(
      sampleSystem(
        {},
        {
          LMSInitialize: () => {
            throw new Error('lost');
          },
        },
      ).api,
      0,
    );
    expect(broken.initialize()).toBe(false);
    expect(broken.error).toBe('lost');
    broken.finish(1);
  });
});

describe('a duration', () => {
  it.each([
    [0, '0000:00:00.00'],
    [1234, '0000:00:01.23'],
    [3_600_000 * 27 + 61_000, '0027:01:01.00'],
    [-5, '0000:00:00.00'],
    [Number.MAX_SAFE_INTEGER, '9999:00:00.00'],
  ])('of %d milliseconds', (milliseconds, text) => {
    expect(sessionTime(milliseconds)).toBe(text);
  });
});
