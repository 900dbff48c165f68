/** What axe finds wrong with a page as it stands. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose answer depends on color; all others are the same in light and dark. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** The rule, and the elements that break it: every rule in light, those of color in dark as well. */
export async function axeFaults(page: Page): Promise<string[]> {
  const faults = await faultsIn(page, 'light');
  return [...faults, ...(await faultsIn(page, 'dark', colorRules))];
}

/** The same in one scheme; only `rules`, where they are given. */
export async function faultsIn(
  page: Page,
  colorScheme: 'light' | 'dark',
  rules?: readonly string[],
): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // What stays at the top while the page scrolls lies over whatever is under it.
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  // The legacy mode is for pages without frames of other origins, as all of these are; it spares a second page.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules === undefined ? axe.withTags(tags) : axe.withRules([...rules])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${colorScheme} ${id}: ${node.html.slice(0, 200)}`));
}

/** What depends on color in one scheme. */
export const colorFaults = (page: Page, colorScheme: 'light' | 'dark') => faultsIn(page, colorScheme, colorRules);
