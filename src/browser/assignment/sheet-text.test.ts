import { describe, expect, it } from 'vitest';
import { dateTimeText, nextLink, olderReadingText, passageFromLine, problemText, stateText } from './sheet-text.ts';

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

describe('an answer to an older revision of the reading', () => {
  const answer = { prompt: 'q1', value: 'Mine', edited: 0, revision: 'r1', others: [] };

  it('is told with the date of the answer', () => {
    expect(olderReadingText(answer, 'r2')).toContain(`answered this on ${dateTimeText(0)}.`);
  });

  it('is not told where the revision is the same, or where nothing was answered', () => {
    expect(olderReadingText(answer, 'r1')).toBeNull();
    expect(olderReadingText({ ...answer, value: ' ' }, 'r2')).toBeNull();
    expect(olderReadingText(undefined, 'r2')).toBeNull();
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
