/** A download is the file that the site has. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fileOf, readings } from './built.ts';
import * as labels from './labels.ts';

test('the e-book is downloaded whole', async ({ page }) => {
  const [slug = ''] = readings;
  await page.goto(`readings/${slug}/`);
  await page.getByText(labels.reading.contents).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: labels.site.ebook }).click();
  expect((await download).suggestedFilename()).toBe(`${slug}.epub`);
  const bytes = readFileSync(await (await download).path());
  expect(Buffer.compare(bytes, readFileSync(fileOf(`readings/${slug}/${slug}.epub`)))).toBe(0);
});
