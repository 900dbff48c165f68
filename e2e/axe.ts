/** What axe finds wrong with a page as it stands. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

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
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const faults = await page.evaluate(
    async (runOnly) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      // Of what is right only the number is noted down: of a long page it would be megabytes.
      const { violations } = await inPage.run(document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
    },
    rules === undefined ? { type: 'tag' as const, values: tags } : { type: 'rule' as const, values: [...rules] },
  );
  return faults.map((fault) => `${colorScheme} ${fault}`);
}

/** What depends on color in one scheme. */
export const colorFaults = (page: Page, colorScheme: 'light' | 'dark') => faultsIn(page, colorScheme, colorRules);
