import { describe, expect, it } from 'vitest';
import type { AssignmentFile } from '../../model/assignment.ts';
import type { Inline } from '../../model/inline.ts';
import { isRight, markOf, rightAnswers } from './mark-answers.ts';

const words = (value: string): Inline[] => [{ type: 'text', value }];
const file: Pick<AssignmentFile, 'assignment' | 'key'> = {
  assignment: {
    title: 'The ferry',
    reading: 'the-late-ferry',
    sections: [],
    notes: 'all',
    practice: false,
    task: [],
    terms: [],
    prompts: [
      {
        id: 'who',
        on: 'late',
        question: words('Who?'),
        kind: 'choice',
        options: [words('The captain'), words('The log')],
      },
      { id: 'where', on: 'late', question: words('Where?'), kind: 'point' },
      { id: 'why', on: 'late', question: words('Why?'), kind: 'short', lines: 3 },
      { id: 'open', on: 'late', question: words('Which?'), kind: 'choice', options: [words('A'), words('B')] },
    ],
  },
  key: [
    { of: 'who', option: 2, claims: [], text: [] },
    { of: 'where', option: null, claims: ['late', 'fog'], text: [] },
    { of: 'why', option: null, claims: [], text: [] },
    { of: 'open', option: null, claims: [], text: [] },
  ],
};

describe('the mark of an assignment', () => {
  const right = rightAnswers(file);

  it('is of the questions that have a right answer, which the package does not spell out', () => {
    expect(Object.keys(right)).toEqual(['who', 'where']);
    expect(JSON.stringify(right)).not.toMatch(/log|late|fog/);
    expect(markOf({ who: 'The log', where: 'fog', why: 'Fog.' }, right)).toBe(100);
    expect(markOf({ who: 'The captain', where: 'late' }, right)).toBe(50);
    expect(markOf({}, right)).toBe(0);
    expect(markOf({ why: 'Fog.' }, {})).toBeNull();
  });

  it('knows of one answer whether it is right, and that some have no such thing', () => {
    expect(isRight('who', 'The log', right)).toBe(true);
    expect(isRight('where', 'The log', right)).toBe(false);
    expect(isRight('why', 'Fog.', right)).toBeNull();
  });
});
