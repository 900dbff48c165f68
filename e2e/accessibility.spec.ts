/** Axe finds nothing wrong with a reading in use. `every-page.spec.ts` looks at pages as they come. */
import { expect, test } from '@playwright/test';
import { axeFaults, colorFaults } from './axe.ts';
import { article } from './built.ts';
import { claimsFile, isNoted } from './claims.ts';
import * as labels from './labels.ts';
import { numberOf, openNotes } from './notes.ts';

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

  for (const width of [390, 1440]) {
    test(`with a note of each kind open, at ${String(width)} pixels`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`readings/${article}/`);
      const { claims } = claimsFile(article);
      const kinds = [
        claims.find((claim) => !isNoted(claim)),
        claims.find(({ checks, note }) => checks.length > 1 && note !== null),
        claims.find(({ speaker, checks, note }) => speaker !== null && checks.length === 0 && note !== null),
      ];
      for (const claim of kinds) {
        await numberOf(page, { id: claim?.id ?? '' }).click();
        await expect(openNotes(page)).toHaveCount(1);
        expect(await axeFaults(page)).toEqual([]);
      }
    });
  }
});
