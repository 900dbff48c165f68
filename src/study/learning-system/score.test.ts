import { describe, expect, it } from 'vitest';
import type { Attempts } from '../attempts.ts';
import { sampleSystem } from './sample-system.ts';
import { reportScore, scoreOf, statusFor } from './score.ts';
import { ScormSession } from './scorm-session.ts';

const right = { speaker: true, form: true, identification: true };
const made = (claim: string, first: Attempts['first'], last: Attempts['last'] = null): [string, Attempts] => [
  claim,
  { claim, first, at: 0, revision: 'r', last, later: last === null ? 0 : 1 },
];

describe('the score', () => {
  it('is of first tries, three parts a claim, and counts what was not tried', () => {
    const wrong = { speaker: false, form: true, identification: false };
    const tries = new Map([made('a', right), made('b', wrong, right)]);
    expect(scoreOf(['a', 'b'], tries)).toBe(67);
    expect(scoreOf(['a', 'b', 'c', 'd'], tries)).toBe(33);
    expect(scoreOf([], tries)).toBe(0);
  });
});

describe('a score in a course', () => {
  it('is sent with its ends, which the system may reject', () => {
    const { api, values } = sampleSystem({}, { LMSInitialize: () => 'true' });
    const session = new ScormSession(
      {
        ...api,
        LMSSetValue: (element, value) => (/m(?:in|ax)$/.test(element) ? 'false' : api.LMSSetValue(element, value)),
      },
      0,
    );
    session.initialize();
    reportScore(session, 67);
    expect(values['cmi.core.score.raw']).toBe('67');
    expect(session.error).toBeNull();
  });

  it('passes from the mark that is given; without one the work is completed', () => {
    expect([79, 80].map((score) => statusFor(score, 80))).toEqual(['failed', 'passed']);
    expect([statusFor(0, null), statusFor(null, 80)]).toEqual(['completed', 'completed']);
  });
});
