import { describe, expect, it } from 'vitest';
import { progressText } from './progress-text.ts';

const nothing = { readings: 1, begun: 0, questions: 6, answered: 0, tried: 0 };

describe('how far one has come with a lesson', () => {
  it('is nothing where nothing was done', () => {
    expect(progressText(nothing)).toBe('');
  });

  it('names what was begun, tried and answered', () => {
    expect(progressText({ ...nothing, begun: 1, tried: 1, answered: 2 })).toBe(
      'Reading begun · “Who said it?”: 1 claim tried · 2 of 6 questions answered',
    );
  });

  it('counts readings where there are several', () => {
    expect(progressText({ ...nothing, readings: 2, begun: 1 })).toBe('1 of 2 readings begun');
  });
});
