/** Axe finds nothing wrong with a reading in use. `every-page.spec.ts` looks at pages as they come. */
import { expect, test } from '@playwright/test';
import { axeFaults, colorFaults } from './axe.ts';
import { article } from './built.ts';
import { claimsFile, isNoted } from './claims.ts';
import * as labels from './labels.ts';

test.describe('the reading', () => {
  for (const lens of Object.values(labels.lens).filter((name) => name !== labels.lens.all)) {
    test(`through the lens “${lens}”`, { tag: '@slow' }, async ({ page }) => {
      await page.goto(`readings/${article}/`);
      await page.locator('.lens label', { hasText: lens }).click();
      expect(await colorFaults(page, 'light')).toEqual([]);
      expect(await colorFaults(page, 'dark')).toEqual([]);
    });
  }

  test('with a note opened by its address', { tag: '@slow' }, async ({ page }) => {
    const claim = claimsFile(article).claims.find((candidate) => isNoted(candidate) && candidate.note !== null);
    await page.goto(`readings/${article}/#${claim?.id ?? ''}`);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('with every note open, on a phone', async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`readings/${article}/`);
    await page.locator('.notes details').evaluateAll((notes) => {
      for (const note of notes) (note as HTMLDetailsElement).open = true;
    });
    expect(await axeFaults(page)).toEqual([]);
  });
});
