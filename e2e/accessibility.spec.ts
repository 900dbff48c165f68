/** Axe finds nothing wrong with any page, in light and in dark. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { article, sitemapPages } from './built.ts';
import { claimsFile, isNoted } from './claims.ts';
import { rootSite } from './sites.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer depends on color; all others are the same in light and dark. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds: the rule, and the elements that break it. */
async function faults(page: Page, rules?: string[]): Promise<string[]> {
  // The legacy mode is for pages without frames of other origins, as all of these are; it spares a second page.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules === undefined ? axe.withTags(tags) : axe.withRules(rules)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

const pages = [...sitemapPages(rootSite), '404.html'];
const isSpeaker = (path: string) => /^speakers\/./.test(path);
const speakers = pages.filter(isSpeaker);
const groups = [
  ...pages.filter((path) => !isSpeaker(path)).map((path) => [path]),
  ...speakers.flatMap((_, index) => (index % 10 === 0 ? [speakers.slice(index, index + 10)] : [])),
];

for (const group of groups) {
  test(group.length === 1 ? `/${group.join('')}` : `pages of speakers from /${group[0] ?? ''}`, async ({ page }) => {
    test.setTimeout(60_000 + 5000 * group.length);
    for (const path of group) {
      await page.goto(`/${path}`);
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(await faults(page), `/${path} in light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await faults(page, colorRules), `/${path} in dark`).toEqual([]);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the reading in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const lens of ['Quotations', 'Unnamed', 'No source', 'Checked']) {
      test(`through the lens “${lens}”`, async ({ page }) => {
        await page.goto(`/readings/${article}/`);
        await page.locator('.lens label', { hasText: lens }).click();
        expect(await faults(page, colorRules)).toEqual([]);
      });
    }

    test('with a note opened by its address', async ({ page }) => {
      const claim = claimsFile(article).claims.find((candidate) => isNoted(candidate) && candidate.note !== null);
      await page.goto(`/readings/${article}/#${claim?.id ?? ''}`);
      expect(await faults(page)).toEqual([]);
    });

    test('with every note open, on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`/readings/${article}/`);
      await page.locator('.notes details').evaluateAll((notes) => {
        for (const note of notes) (note as HTMLDetailsElement).open = true;
      });
      expect(await faults(page)).toEqual([]);
    });
  });
}
