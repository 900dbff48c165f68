/** Axe finds nothing wrong with any page, in light and in dark. */
import { expect, test } from '@playwright/test';
import { axeFaults, colorFaults } from './axe.ts';
import { article, sitemapPages } from './built.ts';
import { claimsFile, isNoted } from './claims.ts';
import { rootSite } from './sites.ts';

const pages = [...sitemapPages(rootSite), '404.html'];
const isSpeaker = (path: string) => /^speakers\/./.test(path);
const speakers = pages.filter(isSpeaker);
const groups = [
  ...pages.filter((path) => !isSpeaker(path)).map((path) => [path]),
  ...speakers.flatMap((_, index) => (index % 10 === 0 ? [speakers.slice(index, index + 10)] : [])),
];

for (const group of groups) {
  test(group.length === 1 ? `/${group.join('')}` : `pages of speakers from /${group[0] ?? ''}`, async ({ page }) => {
    test.setTimeout(60_000 + 10_000 * group.length);
    for (const path of group) {
      await page.goto(`/${path}`);
      expect.soft(await axeFaults(page), `/${path}`).toEqual([]);
    }
  });
}

test.describe('the reading', () => {
  for (const lens of ['Quotations', 'Unnamed', 'No source', 'Checked']) {
    test(`through the lens “${lens}”`, async ({ page }) => {
      await page.goto(`/readings/${article}/`);
      await page.locator('.lens label', { hasText: lens }).click();
      expect(await colorFaults(page, 'light')).toEqual([]);
      expect(await colorFaults(page, 'dark')).toEqual([]);
    });
  }

  test('with a note opened by its address', async ({ page }) => {
    const claim = claimsFile(article).claims.find((candidate) => isNoted(candidate) && candidate.note !== null);
    await page.goto(`/readings/${article}/#${claim?.id ?? ''}`);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('with every note open, on a phone', async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/readings/${article}/`);
    await page.locator('.notes details').evaluateAll((notes) => {
      for (const note of notes) (note as HTMLDetailsElement).open = true;
    });
    expect(await axeFaults(page)).toEqual([]);
  });
});
