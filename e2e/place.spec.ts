/** A returning reader is led to where they were. Nothing of it leaves the device, and it can be removed. */
import { expect, test, type Page } from '@playwright/test';
import { article } from './built.ts';
import { claimsFile } from './claims.ts';
import * as labels from './labels.ts';

const continued = (page: Page) => page.getByText(labels.home.continue);

/** Reads on to a paragraph and waits until the place is on the device. */
async function readTo(page: Page, paragraph: number): Promise<void> {
  await page.goto(`readings/${article}/`);
  await page.locator(`#p${String(paragraph)}`).evaluate((block) => {
    block.scrollIntoView({ block: 'start' });
  });
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = (await indexedDB.databases()).map(({ name = '' }) => name);
        const open = (name: string) =>
          new Promise<IDBDatabase>((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              resolve(opening.result);
            };
            opening.onerror = () => {
              reject(new Error(name));
            };
          });
        for (const name of names) {
          const database = await open(name);
          const stored = await new Promise<unknown[]>((resolve) => {
            const asked = database.transaction('drafts').objectStore('drafts').getAll();
            asked.onsuccess = () => {
              resolve(asked.result);
            };
          });
          database.close();
          if (JSON.stringify(stored).includes('"paragraph"')) return true;
        }
        return false;
      }),
    )
    .toBe(true);
}

test('whoever has not read on is not led anywhere', async ({ page }) => {
  await page.goto(`readings/${article}/`);
  await page.goto('');
  await expect(page.getByRole('heading', { name: claimsFile(article).title })).toBeVisible();
  await expect(continued(page)).toBeHidden();
});

test('home leads to the paragraph where a reader was, until they remove it', async ({ page }) => {
  await readTo(page, 12);
  await page.goto('');
  const link = continued(page).getByRole('link');
  await expect(link).toHaveText(new RegExp(`^${claimsFile(article).title.replaceAll('.', '\\.')}, paragraph 1[123]$`));
  await link.click();
  await expect(page).toHaveURL(new RegExp(`readings/${article}/#p1[123]$`));
  await page.goto('');
  await continued(page).getByRole('button', { name: labels.home.forget }).click();
  await expect(continued(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: claimsFile(article).title })).toBeVisible();
  await expect(continued(page)).toBeHidden();
});
