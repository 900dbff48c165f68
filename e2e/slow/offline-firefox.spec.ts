/** The heart of reading offline, in Firefox as in Chromium: one visit, one saving, then the server is stopped. */
import { expect as quick, test } from '@playwright/test';
import { claimsFile } from '../claims.ts';
import { Host } from '../host.ts';
import { hostPort, nextSite, site } from '../sites.ts';

const expect = quick.configure({ timeout: 30_000 });
const reading = 'readings/the-closed-bridge/';
const { title } = claimsFile('the-closed-bridge');

test.use({ serviceWorkers: 'allow' });

test('a visited page and a saved reading are there when the server is not', async ({ page }, { parallelIndex }) => {
  test.slow();
  const host = new Host(site.folder, site.base, hostPort(parallelIndex));
  await host.open();
  await page.goto(`${host.address}how-to-read/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.goto(`${host.address}offline/`);
  const row = page.locator('[data-collection="reading/the-closed-bridge"]');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.locator('.is-here')).toHaveText(/^Saved, \d/, { timeout: 60_000 });
  await host.close();

  await page.goto(`${host.address}how-to-read`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to read a claim');
  await page.goto(`${host.address}${reading}?x#barriers`);
  await expect(page.locator('[id="barriers"]')).toBeVisible();
  await page.goto(`${host.address}search/?q=${nextSite.changed[0]}+barriers`);
  await page.locator('.results a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  // What Firefox downloads from memory it does not report to Playwright: the file is there to be given, at least.
  const status = await page.evaluate(
    async (file) => (await fetch(file)).status,
    `${site.base}${reading}works-cited.json`,
  );
  expect(status).toBe(200);
  await page.goto(`${host.address}assignments/new/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not saved');
});
