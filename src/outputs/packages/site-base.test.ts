import { describe, expect, it } from 'vitest';
import { siteBase } from './site-base.ts';

describe('the base path of a built site', () => {
  it.each([
    ['<link rel="icon" href="/favicon.svg" type="image/svg+xml">', '/'],
    ['<link rel="icon" href="/course/reading/favicon.svg">', '/course/reading/'],
    ['<link rel="icon" href="favicon.svg">', null],
    ['<p>Something else</p>', null],
  ])('is read from its home page: %s', (html, base) => {
    expect(siteBase(html)).toBe(base);
  });
});
