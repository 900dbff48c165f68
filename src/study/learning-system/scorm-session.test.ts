import { describe, expect, it } from 'vitest';
import type { ScormApi } from './scorm-api.ts';
import { ScormSession, sessionTime } from './scorm-session.ts';

/** A learning system that writes down what it is asked. */
function system(values: Record<string, string> = {}, more: Partial<ScormApi> = {}) {
  const calls: string[] = [];
  const api: ScormApi = {
    LMSInitialize: () => (calls.push('initialize'), 'true'),
    LMSFinish: () => (calls.push('finish'), 'true'),
    LMSCommit: () => (calls.push('commit'), 'true'),
    LMSGetValue: (element) => values[element] ?? '',
    LMSSetValue: (element, value) => {
      calls.push(`${element}=${value}`);
      values[element] = value;
      return 'true';
    },
    LMSGetLastError: () => '403',
    LMSGetErrorString: () => 'Element is read only',
    ...more,
  };
  return { api, calls, values };
}

describe('a sitting', () => {
  it('begins what was not attempted as incomplete, and ends once', () => {
    const { api, calls } = system({ 'cmi.core.lesson_status': 'not attempted' });
    const session = new ScormSession(api, 0);
    expect(session.begin()).toBe(true);
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
    const { api, values } = system({ 'cmi.core.lesson_status': 'passed' });
    new ScormSession(api, 0).begin();
    expect(values['cmi.core.lesson_status']).toBe('passed');
  });

  it('tells nothing where the student only looks back', () => {
    const { api, calls } = system({ 'cmi.core.lesson_mode': 'review', 'cmi.core.lesson_status': 'completed' });
    const session = new ScormSession(api, 0);
    session.begin();
    session.finish(1000);
    expect(calls).toEqual(['initialize', 'commit', 'finish']);
  });

  it('tells a value once, until it is another', () => {
    const { api, calls } = system({ 'cmi.core.lesson_status': 'incomplete' });
    const session = new ScormSession(api, 0);
    session.begin();
    for (const place of ['p1', 'p1', 'p2']) session.set('cmi.core.lesson_location', place);
    expect(calls).toEqual(['initialize', 'cmi.core.lesson_location=p1', 'cmi.core.lesson_location=p2']);
  });

  it('has the system’s words for what it does not take, and tells that again', () => {
    let answer: unknown = 'false';
    const { api } = system({ 'cmi.core.lesson_status': 'incomplete' }, { LMSSetValue: () => answer });
    const session = new ScormSession(api, 0);
    session.begin();
    expect(session.set('cmi.core.lesson_location', 'p1')).toBe(false);
    expect(session.commit()).toBe(true);
    expect(session.trouble).toBe('Element is read only (error 403)');
    answer = true;
    session.forgetTrouble();
    expect(session.set('cmi.core.lesson_location', 'p1')).toBe(true);
    expect(session.trouble).toBeNull();
  });

  it('is none where the system does not begin it, or breaks', () => {
    const refused = new ScormSession(system({}, { LMSInitialize: () => 'false' }).api, 0);
    expect(refused.begin()).toBe(false);
    expect(refused.trouble).not.toBeNull();
    const broken = new ScormSession(
      system(
        {},
        {
          LMSInitialize: () => {
            throw new Error('lost');
          },
        },
      ).api,
      0,
    );
    expect(broken.begin()).toBe(false);
    expect(broken.trouble).toBe('lost');
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
