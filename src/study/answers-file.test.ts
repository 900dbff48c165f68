import { describe, expect, it } from 'vitest';
import { longestAnswersFile, readAnswersFile, writeAnswersFile } from './answers-file.ts';
import { answersMarkdown } from './answers-markdown.ts';

const about = { assignment: 'site/first', title: 'First', reading: 'the-closed-bridge', revision: 'r1' };
const answer = { prompt: 'q1', question: 'Who?', value: 'The mayor\n# no', edited: 5, revision: 'r1', others: [] };

describe('a file of answers', () => {
  it('gives back what was written', () => {
    const { prompt, value, edited, revision, others } = answer;
    const kept = { prompt, value, edited, revision, others };
    expect(readAnswersFile(writeAnswersFile(about, [answer]), 'site/first')).toEqual({
      answers: [kept],
      title: 'First',
    });
  });

  it('to another assignment is refused by its name', () => {
    expect(readAnswersFile(writeAnswersFile(about, [answer]), 'site/second')).toEqual({
      problem: 'These are answers to another assignment, “First”.',
    });
  });

  it('that is damaged, of another kind or too large is refused with a sentence', () => {
    const file = writeAnswersFile(about, [answer]);
    for (const source of [
      file.slice(0, -9),
      '[]',
      file.replace('"value"', '"valve"'),
      'x'.repeat(longestAnswersFile + 1),
    ]) {
      expect(readAnswersFile(source, 'site/first')).toHaveProperty('problem');
    }
  });
});

describe('answers as text', () => {
  it('has question, passage and answer, and takes nothing of an answer for markup', () => {
    const shown = { number: 1, question: 'Who?', passage: 'claim 2', answer: answer.value, others: ['*Ockley*'] };
    expect(answersMarkdown('First', 'The Closed Bridge', 'May 1', [shown])).toBe(
      '# First\n\nAnswers of May 1, on “The Closed Bridge”\n\n## 1. Who?\n\nOn: claim 2\n\n> The mayor\n> \\# no\n\nAnother version:\n\n> \\*Ockley\\*\n',
    );
  });

  it('says where there is no answer yet', () => {
    const shown = { number: 1, question: 'Who?', passage: '', answer: ' ', others: [] };
    expect(answersMarkdown('First', 'Bridge', 'May 1', [shown])).toContain('*No answer yet.*');
  });
});
