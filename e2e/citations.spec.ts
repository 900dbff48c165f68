/** The page for citing, as a reader uses it. */
import { expect, test } from '@playwright/test';
import { readings } from './built.ts';
import { claimsFile } from './claims.ts';

for (const slug of readings) {
  test.describe(slug, () => {
    test('the page for citing shows one style at a time, with no script', async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      const page = await context.newPage();
      await page.goto(`readings/${slug}/cite/`);
      const shown = page.locator('.work .citation:visible');
      await expect(page.getByRole('radio', { name: 'MLA 9' })).toBeChecked();
      const mla = await shown.allTextContents();
      await page.getByRole('radio', { name: 'APA 7' }).check();
      const apa = await shown.allTextContents();
      expect(apa).toHaveLength(mla.length);
      expect(apa).not.toEqual(mla);
      await context.close();
    });

    test('a claim’s citation opens at its address', async ({ page }) => {
      const last = claimsFile(slug).claims.at(-1)?.id ?? '';
      await page.goto(`readings/${slug}/cite/#${last}`);
      await expect(page.locator(`#${last} .citation:visible`).first()).toBeVisible();
    });
  });
}

test('a citation is copied with its italics', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('readings/mexico-us-security/cite/');
  await page.locator('.copy:visible').first().click();
  await expect(page.locator('.copy:visible').first()).toHaveText('Copied');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = await item?.getType('text/html');
    return { text: await navigator.clipboard.readText(), html: (await html?.text()) ?? '' };
  });
  expect(copied.text).toMatch(/^Priest, Dana\. “Mexico’s Changes/);
  expect(copied.html).toContain('<i>The Washington Post</i>');
});
