import { describe, expect, it } from 'vitest';
import { longestTyped } from '../../study/answer-schema.ts';
import {
  dateTimeText,
  nextLink,
  noticeText,
  passageFromLine,
  problemText,
  stateText,
  versionText,
  versionWords,
} from './sheet-text.ts';

describe('the passage in the line above a question', () => {
  it.each([
    ['Question 1 on claim 2', 'claim 2'],
    ['Question 12 on “Barriers”', '“Barriers”'],
    ['Question 3 on a passage that is gone', 'a passage that is gone'],
    ['Question 4', ''],
  ])('of %j is %j', (line, passage) => {
    expect(passageFromLine(line)).toBe(passage);
  });
});

describe('the link to what is next', () => {
  const questions = [
    { id: 'ask-a', number: 1, isAnswered: true },
    { id: 'ask-b', number: 2, isAnswered: false },
    { id: 'ask-c', number: 3, isAnswered: false },
  ];

  it('leads to the first question without an answer', () => {
    expect(nextLink(questions)).toEqual({ href: '#ask-b', text: 'Next: question 2' });
  });

  it('leads to all answers where every question has one', () => {
    expect(nextLink(questions.slice(0, 1))).toEqual({ href: '#my-answers', text: 'My answers' });
    expect(nextLink([])).toEqual({ href: '#my-answers', text: 'My answers' });
  });
});

describe('what is said beside an answer', () => {
  const now = { value: 'Mine', question: '', on: '', words: '' };
  const answer = { prompt: 'q1', ...now, edited: 0, revision: 'r1', others: [] };

  it('is the date of an answer to an older revision of the reading', () => {
    expect(noticeText(now, answer, 'r2')).toContain(`answered this on ${dateTimeText(0)}.`);
  });

  it('is nothing where the revision is the same, or where nothing was answered', () => {
    expect(noticeText(now, answer, 'r1')).toBeNull();
    expect(noticeText(now, { ...answer, value: ' ' }, 'r2')).toBeNull();
    expect(noticeText(now, undefined, 'r2')).toBeNull();
  });

  it('is what the claim said that was chosen, where its words have changed', () => {
    const chosen = { ...answer, value: 'barriers', words: '3: the old words' };
    const same = { ...now, value: 'barriers', words: '3: the old words' };
    expect(noticeText({ ...same, words: '3: the new words' }, chosen, 'r2')).toContain('3: the old words');
    expect(noticeText(same, chosen, 'r2')).not.toContain('the old words');
  });

  it('is the limit, where the answer is as long as one can be', () => {
    expect(noticeText({ ...now, value: 'x'.repeat(longestTyped) }, undefined, 'r1')).toContain('50,000 characters');
    expect(noticeText({ ...now, value: 'x'.repeat(longestTyped - 1) }, undefined, 'r1')).toBeNull();
  });
});

describe('the line above another version', () => {
  const present = { question: 'Who?', on: 'c1', choices: null };
  const version = { value: 'Mine', question: 'Who?', on: 'c1', words: '', edited: 0, revision: 'r1' };

  it('has the question where it was another one', () => {
    expect(versionText({ ...version, question: 'Why?' }, present)).toContain('when the question was “Why?”');
  });

  it('says that it was about another passage', () => {
    expect(versionText({ ...version, on: 'c2' }, present)).toContain('another passage');
  });

  it('has the date alone where the question was the same, or is not known', () => {
    for (const known of [version, { ...version, question: '', on: '' }])
      expect(versionText(known, present)).toBe(`Another version, ${dateTimeText(0)}:`);
  });

  it('says that an option or a claim is gone', () => {
    expect(versionText(version, { ...present, choices: new Set(['Yours']) })).toContain('can no longer be chosen');
  });

  it('stands above the words that were chosen then', () => {
    const words = (value: string) => `now ${value}`;
    expect(versionWords(version, words)).toBe('now Mine');
    expect(versionWords({ ...version, words: '3: the old words' }, words)).toBe('3: the old words');
  });
});

describe('the state of saving', () => {
  it('never says “saved” where there is a problem, and says of each problem what to do', () => {
    for (const problem of ['blocked', 'full', 'newer', 'failed'] as const) {
      expect(stateText[problem]).toBe('Not saved.');
      expect(problemText[problem].toLowerCase()).toContain('copy or download them');
    }
    expect(problemText.saved + problemText.empty).toBe('');
  });
});
