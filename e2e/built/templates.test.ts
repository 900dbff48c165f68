/** The tests of every page miss none: each template has a page, and each page but the single files a template. */
import { expect, test } from 'vitest';
import { htmlFiles, pathOf, readings, sitemapPages } from '../built.ts';
import { templates } from '../pages.ts';

test('every template has a page', () => {
  expect(templates().filter(({ pages }) => pages.length === 0)).toEqual([]);
});

test('every page is of a template; readings as one file are no pages of the site', () => {
  const pages = templates().flatMap((template) => template.pages);
  expect(new Set(pages).size).toBe(pages.length);
  const singleFiles = readings.map((slug) => `readings/${slug}/${slug}.html`);
  expect([...pages, ...singleFiles].sort()).toEqual(htmlFiles().map(pathOf).sort());
  expect(pages).toEqual(expect.arrayContaining(sitemapPages()));
});
