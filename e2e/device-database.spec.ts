/** Answers on a device, in the database that an earlier or a later version of the site wrote. */
import { expect, test, type Page } from '@playwright/test';
import * as labels from './labels.ts';
import { field, kept, openSheet, saved, soon, stored } from './sheet.ts';

const answer = {
  assignment: 'site/a-first-quarter-hour',
  prompt: 'insisted',
  value: 'Written with version 1.',
  edited: 1_750_000_000_000,
  revision: 'r1',
  others: [{ value: 'And beside it.', edited: 1_740_000_000_000, revision: 'r1' }],
};

/**
 * Makes the database by hand, without any code of the site, as the pages that knew version 1 did; then gives it the
 * number of another version. It stands on a page that does not open it.
 */
async function writeDatabase(page: Page, version: number): Promise<void> {
  await page.goto('how-to-read/');
  await page.evaluate(
    ({ value, number }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('according-to', number);
        opening.onupgradeneeded = () => {
          const database = opening.result;
          database.createObjectStore('answers', { keyPath: ['assignment', 'prompt'] }).put(value);
          database.createObjectStore('tries', { keyPath: ['reading', 'claim'] });
          database.createObjectStore('drafts');
          database.createObjectStore('erased');
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => {
          reject(opening.error ?? new Error('not opened'));
        };
      }),
    { value: answer, number: version },
  );
}

test('answers in a database of version 1 are shown, and can be changed', async ({ page }) => {
  await writeDatabase(page, 1);
  await openSheet(page);
  await expect(field(page, 'insisted')).toHaveValue('Written with version 1.');
  await expect(page.locator('#ask-insisted .ask-words')).toHaveText('And beside it.');
  await field(page, 'insisted').fill('Changed since.');
  await expect(kept(page)).toHaveText(saved, soon);
  expect((await stored(page)).map(({ value }) => value)).toEqual(['Changed since.']);
});

test('a database of a newer version is left as it is, and the page says why nothing is saved', async ({ page }) => {
  await writeDatabase(page, 1000);
  await openSheet(page);
  await expect(page.getByRole('alert')).toContainText('a newer version of the site');
  await field(page, 'insisted').fill('Typed on an old page.');
  await expect(kept(page)).toHaveText(labels.assignment.notSaved);
  await expect(field(page, 'insisted')).toHaveValue('Typed on an old page.');
  expect((await stored(page)).map(({ value }) => value)).toEqual(['Written with version 1.']);
});
