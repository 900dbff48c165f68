import { describe, expect, it } from 'vitest';
import type { SearchResponse } from '../../search/search.ts';
import { choose, emptyState } from '../../search/state.ts';
import { LatestRequest } from './latest-request.ts';
import { isNothing, panelView } from './panel-view.ts';
import { sampleAnswer } from './sample-answer.ts';

const answerOf = (total: number, shown: number): SearchResponse =>
  sampleAnswer({ total, results: Array.from({ length: shown }, () => ({}) as SearchResponse['results'][number]) });
const peace = { ...emptyState(), q: 'peace' };

describe('what a search panel shows', () => {
  it('is nothing before there is something to look for, but the size of the library on the search page', () => {
    const answer = sampleAnswer({ library: { claims: 101, speakers: 1, readings: 2 } });
    expect(panelView(answer, emptyState(), true)).toEqual({
      summary: '101 claims, 1 speaker, 2 readings',
      hasResults: false,
      moreText: null,
      saveText: null,
    });
    expect(panelView(answerOf(101, 0), { ...emptyState(), q: 'p' }, false).summary).toBe('');
  });

  it('is how many claims there are, how many more can be shown, and that they can be saved', () => {
    expect(panelView(answerOf(45, 10), peace, true)).toEqual({
      summary: '45 claims',
      hasResults: true,
      moreText: 'Show 20 more of 35',
      saveText: 'Save these claims ',
    });
    expect(panelView(answerOf(12, 10), peace, true).moreText).toBe('Show 2 more of 2');
    expect(panelView(answerOf(10, 10), peace, true).moreText).toBeNull();
  });

  it('cannot be saved where there is nothing, or in the quick search, and only in part where it is too much', () => {
    expect(panelView(answerOf(0, 0), peace, true).saveText).toBeNull();
    expect(panelView(answerOf(10, 10), peace, false).saveText).toBeNull();
    expect(panelView(answerOf(2001, 10), peace, true).saveText).toBe('Save the first 2000 claims ');
  });
});

describe('a search for nothing', () => {
  it('has no facet, and at most one letter', () => {
    expect(isNothing(emptyState())).toBe(true);
    expect(isNothing({ ...emptyState(), q: ' ' })).toBe(true);
    expect(isNothing(peace)).toBe(false);
    expect(isNothing(choose(emptyState(), 'form', ['direct']))).toBe(false);
  });
});

describe('the latest request', () => {
  it('is the one that was begun last, whenever the others are answered', () => {
    const requests = new LatestRequest();
    const isFirstLatest = requests.begin();
    expect(isFirstLatest()).toBe(true);
    const isSecondLatest = requests.begin();
    expect(isFirstLatest()).toBe(false);
    expect(isSecondLatest()).toBe(true);
  });
});
