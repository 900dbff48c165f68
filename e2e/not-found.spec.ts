/** A wrong address gets the page for it, with the status that says so, and a way on. */
import { expect, test } from '@playwright/test';
import { addressOf, baseSite, rootSite } from './sites.ts';

for (const site of [rootSite, baseSite]) {
  test(`a wrong address below ${site.base}`, async ({ page }) => {
    const response = await page.goto(`${addressOf(site)}readings/not/there/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page).toHaveURL(addressOf(site));
  });
}
