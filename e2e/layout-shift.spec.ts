/** Nothing on a page moves while it loads: the sum of layout shifts is under 0.01, at the width of a phone and of a desk. */
import { expect, test, type Page } from '@playwright/test';
import { pagesToTest } from './pages.ts';

const most = 0.01;
const screens = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

interface Shift {
  value: number;
  moved: string[];
}

declare global {
  interface Window {
    shifts?: Shift[];
  }
}

/** What moved while the page loaded and its script did what it does by itself. */
async function shiftsOf(page: Page, path: string): Promise<Shift[]> {
  await page.goto(path, { waitUntil: 'networkidle' });
  // Two frames after everything has come, what it changed is laid out.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => window.shifts ?? []);
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    window.shifts = shifts;
    type Entry = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Entry[]) {
        const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : ''));
        shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
});

const sum = (shifts: readonly Shift[]) => shifts.reduce((all, { value }) => all + value, 0);

for (const { width, height } of screens) {
  for (const { path, template } of pagesToTest) {
    test(`/${path}, of ${template}, at ${String(width)} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const shifts = await shiftsOf(page, path);
      expect(sum(shifts), JSON.stringify(shifts)).toBeLessThan(most);
    });
  }

  test.describe('with the service worker', () => {
    test.use({ serviceWorkers: 'allow' });

    test(`the page for saving at ${String(width)} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('');
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.goto('offline/');
      await expect(page.locator('.how-much').first()).not.toBeEmpty();
      const shifts = await page.evaluate(() => window.shifts ?? []);
      expect(sum(shifts), JSON.stringify(shifts)).toBeLessThan(most);
    });
  });
}
