/**
 * What holds for every page: it asks no other origin and keeps the console empty, axe finds nothing wrong with it, and
 * it does not scroll sideways. On a push one page of each template is looked at, in the slow set all of them.
 */
import { expect, test } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { pagesToTest } from './pages.ts';
import { listenWhileReading } from './read-through.ts';
import { sidewaysScroll, widths } from './widths.ts';

for (const { path, template } of pagesToTest) {
  test(`/${path}, of ${template}`, async ({ page }) => {
    test.slow();
    await test.step('asks no other origin and keeps the console empty', async () => {
      expect.soft(await listenWhileReading(page, path)).toEqual({ said: [], elsewhere: [] });
    });
    await test.step('axe finds nothing wrong', async () => {
      expect.soft(await axeFaults(page)).toEqual([]);
    });
    await test.step('does not scroll sideways at any width', async () => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await sidewaysScroll(page), `at ${String(width)} pixels`).toBeLessThanOrEqual(0);
      }
    });
  });
}
