import { describe, expect, it } from 'vitest';
import { nextClaim, nextFreeWords, splitPlace } from './next-claim.ts';
import type { Project, ProjectClaim } from './project.ts';

const paragraphs = ['The boat was late. Ana Sol said it sank. Nobody came to look.', 'It is gone for good now.'];
const claim = (id: string, paragraph: number, words: string, draft = true): ProjectClaim => {
  const start = paragraphs[paragraph]?.indexOf(words) ?? 0;
  return {
    id,
    paragraph,
    parts: [{ start, end: start + words.length }],
    cues: [],
    form: 'narration',
    by: null,
    channel: null,
    draft,
    when: null,
    same: [],
    note: null,
    checks: [],
  };
};
const project: Project = {
  slug: 'boat',
  record: {
    title: 'T',
    byline: 'B',
    publication: 'P',
    date: '2024',
    language: 'en',
    summary: 'S',
    holder: 'H',
    address: null,
    twin: null,
  },
  source: 'boat',
  sections: [{ title: 'One', paragraphs }],
  claims: [
    claim('first', 0, 'The boat was late', false),
    claim('second', 0, 'it sank'),
    claim('third', 1, 'It is gone for good now'),
  ],
  speakers: {},
  sources: {},
  leftOut: [],
};

describe('the next claim', () => {
  it('goes round, and passes over those that are not wanted', () => {
    expect(nextClaim(project, 'third', 1)).toBe('first');
    expect(nextClaim(project, 'third', 1, ({ draft }) => draft)).toBe('second');
    expect(nextClaim(project, null, -1)).toBe('third');
    expect(nextClaim(project, 'second', -1, () => false)).toBeNull();
  });
});

describe('the next words that belong to no claim', () => {
  it('are those of one sentence, and none where all are taken', () => {
    const free = nextFreeWords(project, 'second');
    expect(paragraphs[0]?.slice(free?.range.start, free?.range.end)).toBe('Nobody came to look');
    expect(nextFreeWords(project, 'third')).toBeNull();
  });
});

describe('where a claim is made two', () => {
  it('is between its pieces, else after a sentence, else in the middle', () => {
    const whole = (parts: ProjectClaim['parts']) => splitPlace(project, { ...claim('x', 0, 'The'), parts });
    expect(
      whole([
        { start: 0, end: 8 },
        { start: 19, end: 22 },
      ]),
    ).toBe(19);
    expect(whole([{ start: 0, end: paragraphs[0]?.length ?? 0 }])).toBe(19);
    expect(whole([{ start: 0, end: 17 }])).toBe(9);
  });
});
