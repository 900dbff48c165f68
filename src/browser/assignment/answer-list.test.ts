import { describe, expect, it } from 'vitest';
import {
  answersFileName,
  answersFileNames,
  answersInWords,
  answersWithQuestions,
  goneInWords,
  importedText,
} from './answer-list.ts';

const unknown = { question: '', on: '', words: '' };
const answer = { prompt: 'q1', value: 'barriers', ...unknown, edited: 1, revision: 'r1', others: [] };
const other = { value: 'mayor-knew', ...unknown, edited: 2, revision: 'r1' };
const present = { question: 'Which?', on: 'c2', choices: new Set(['barriers', 'mayor-knew']) };
const words = (value: string) => (value === '' ? '' : `claim ${value}`);
const questions = [
  { prompt: 'q2', number: 1, question: 'Who?', passage: '', present: { ...present, question: 'Who?' }, words },
  { prompt: 'q1', number: 2, question: 'Which?', passage: 'claim 2', present, words },
];

describe('the answers of a sheet for people', () => {
  it('stand in the order of the questions, in words, with every other version', () => {
    expect(answersInWords(questions, new Map([['q1', { ...answer, others: [other] }]]))).toEqual([
      { number: 1, question: 'Who?', passage: '', answer: '', others: [] },
      {
        number: 2,
        question: 'Which?',
        passage: 'claim 2',
        answer: 'claim barriers',
        others: [{ words: 'claim mayor-knew', question: '' }],
      },
    ]);
  });

  it('have what answered the question of before as another version, in the words of before', () => {
    const before = { ...answer, value: 'lost', question: 'What?', words: '9: the lost claim', others: [other] };
    expect(answersInWords(questions.slice(1), new Map([['q1', before]]))).toMatchObject([
      {
        answer: '',
        others: [
          { words: '9: the lost claim', question: 'What?' },
          { words: 'claim mayor-knew', question: '' },
        ],
      },
    ]);
  });

  it('have those to questions that are gone, with the words of both', () => {
    const gone = { ...answer, prompt: 'gone', value: 'lost', question: 'What?', words: '9: the lost claim' };
    const all = new Map([
      ['q1', answer],
      ['gone', gone],
      ['older', { ...answer, prompt: 'older' }],
      ['blank', { ...answer, prompt: 'blank', value: ' ' }],
    ]);
    expect(goneInWords(questions, all).map(({ question, answer: said }) => [question, said])).toEqual([
      ['What?', '9: the lost claim'],
      ['A question that is not known (“older”)', 'barriers'],
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

  it('keep the question that they answered', () => {
    const before = { ...answer, question: 'What?' };
    expect(answersWithQuestions(questions, new Map([['q1', before]]))).toEqual([before]);
    const impossible = { ...answer, value: 'lost' };
    expect(answersWithQuestions(questions, new Map([['q1', impossible]]))).toEqual([impossible]);
  });

  it('go into a file that is named after the assignment', () => {
    expect(answersFileName('site/a-first-quarter-hour')).toBe('answers-site-a-first-quarter-hour');
    expect(answersFileNames('site/a', 1)).toEqual(['answers-site-a.json']);
    expect(answersFileNames('site/a', 2)).toEqual(['answers-site-a-1-of-2.json', 'answers-site-a-2-of-2.json']);
  });
});

describe('answers that were brought back', () => {
  it('are told apart from those that now stand beside others', () => {
    expect(importedText(new Map([['q1', answer]]))).toBe('Brought back.');
    expect(importedText(new Map([['q1', { ...answer, others: [other] }]]))).toContain('you find both');
  });
});
