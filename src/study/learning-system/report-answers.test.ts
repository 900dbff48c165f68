import { describe, expect, it } from 'vitest';
import { reportAnswers, type Answer } from './report-answers.ts';
import { sampleSystem } from './sample-system.ts';
import { ScormSession } from './scorm-session.ts';

const answer = (prompt: string, more: Partial<Answer>): Answer => ({
  prompt,
  kind: 'short',
  number: 1,
  question: 'Why?',
  value: 'Fog.',
  words: 'Fog.',
  option: -1,
  ...more,
});

function report(answers: Answer[], isRejected: (element: string) => boolean = () => false) {
  const { api, values } = sampleSystem({ 'cmi.core.lesson_status': 'incomplete' });
  const session = new ScormSession(
    { ...api, LMSSetValue: (element, value) => (isRejected(element) ? 'false' : api.LMSSetValue(element, value)) },
    0,
  );
  session.initialize();
  const right = (prompt: string, value: string) => (prompt === 'why' ? null : value === 'B');
  reportAnswers(session, answers, right, '12:34:56');
  return { session, values };
}

describe('answers that a course is sent', () => {
  it('are a letter for a choice, words for the rest, each with its result', () => {
    const { values } = report([
      answer('which', { kind: 'choice', value: 'B', words: 'B', option: 1 }),
      answer('why', { number: 2 }),
      answer('where', { number: 3, kind: 'point', value: 'late', words: '3 The ferry was late' }),
    ]);
    expect(values).toMatchObject({
      'cmi.interactions.0.id': 'which',
      'cmi.interactions.0.time': '12:34:56',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.student_response': 'b',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.1.type': 'fill-in',
      'cmi.interactions.1.student_response': 'Fog.',
      'cmi.interactions.1.result': 'neutral',
      'cmi.interactions.2.student_response': '3 The ferry was late',
      'cmi.interactions.2.result': 'wrong',
    });
  });

  it('are all in the comments, and shortened to what a field can hold', () => {
    const long = 'word '.repeat(2000);
    const { values } = report([answer('why', { words: long, value: long }), answer('how', { number: 2 })]);
    expect(values['cmi.interactions.0.student_response']).toHaveLength(255);
    expect(values['cmi.comments']).toHaveLength(4096);
    expect(values['cmi.comments']).toMatch(/^1\. Why\?\nword .* …$/);
  });

  it('may be rejected without an error', () => {
    const { session, values } = report([answer('why', {})], (element) => element.startsWith('cmi.interactions'));
    expect(values['cmi.interactions.0.time']).toBeUndefined();
    expect(values['cmi.comments']).toBe('1. Why?\nFog.');
    expect(session.error).toBeNull();
  });
});
