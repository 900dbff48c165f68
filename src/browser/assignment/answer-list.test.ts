import { describe, expect, it } from 'vitest';
import { answersFileName, answersInWords, answersWithQuestions, importedText } from './answer-list.ts';

const answer = { prompt: 'q1', value: 'barriers', edited: 1, revision: 'r1', others: [] };
const other = { value: 'mayor-knew', edited: 2, revision: 'r1' };
const words = (value: string) => (value === '' ? '' : `claim ${value}`);
const questions = [
  { prompt: 'q2', number: 1, question: 'Who?', passage: '', words },
  { prompt: 'q1', number: 2, question: 'Which?', passage: 'claim 2', words },
];

describe('the answers of a sheet for people', () => {
  it('stand in the order of the questions, in words, with every other version', () => {
    expect(answersInWords(questions, new Map([['q1', { ...answer, others: [other] }]]))).toEqual([
      { number: 1, question: 'Who?', passage: '', answer: '', others: [] },
      { number: 2, question: 'Which?', passage: 'claim 2', answer: 'claim barriers', others: ['claim mayor-knew'] },
    ]);
  });
});

describe('the answers of a sheet for a file', () => {
  it('have their questions, and those without a question are there, too', () => {
    const gone = { ...answer, prompt: 'gone' };
    const all = new Map([
      ['q1', answer],
      ['gone', gone],
    ]);
    expect(answersWithQuestions(questions, all)).toEqual([
      { ...answer, question: 'Which?' },
      { ...gone, question: '' },
    ]);
  });

  it('go into a file that is named after the assignment', () => {
    expect(answersFileName('site/a-first-quarter-hour')).toBe('answers-site-a-first-quarter-hour');
  });
});

describe('answers that were brought back', () => {
  it('are told apart from those that now stand beside others', () => {
    expect(importedText(new Map([['q1', answer]]))).toBe('Brought back.');
    expect(importedText(new Map([['q1', { ...answer, others: [other] }]]))).toContain('you find both');
  });
});
