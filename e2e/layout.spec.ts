/** In the reading nothing lies on anything else, and nothing runs off the side, at any width. */
import { expect, test, type Page } from '@playwright/test';
import { article } from './built.ts';
import { overlaps } from './overlaps.ts';
import { sidewaysScroll, widths } from './widths.ts';

/** What a reader who needs more space sets (WCAG 2.2, success criterion 1.4.12). */
const spacedText = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

const openAll = (page: Page) =>
  page.locator('.notes details').evaluateAll((notes) => {
    for (const note of notes) (note as HTMLDetailsElement).open = true;
  });

for (const state of ['closed', 'open'] as const) {
  test(`no two notes, and no note and text, overlap when all notes are ${state}`, async ({ page }) => {
    await page.goto(`readings/${article}/`);
    if (state === 'open') await openAll(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(overlaps), `at ${String(width)} pixels`).toEqual([]);
      expect(await sidewaysScroll(page), `at ${String(width)} pixels`).toBeLessThanOrEqual(0);
    }
  });
}

test('nothing overlaps or runs off where the reader has set wider spacing', async ({ page }) => {
  await page.goto(`readings/${article}/`);
  await openAll(page);
  await page.addStyleTag({ content: spacedText });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(overlaps), `at ${String(width)} pixels`).toEqual([]);
    expect(await sidewaysScroll(page), `at ${String(width)} pixels`).toBeLessThanOrEqual(0);
  }
});
