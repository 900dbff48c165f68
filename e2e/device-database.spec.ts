/** Answers on a device, in the database that an earlier or a later version of the site wrote. */
import { expect, test, type Page } from '@playwright/test';
import * as labels from './labels.ts';
import { databaseOf, field, kept, openSheet, saved, soon, stored } from './sheet.ts';
import { site } from './sites.ts';

/** As every copy of the site on an origin called it, before names had the path of the site. */
const shared = 'according-to';

const answer = {
  assignment: 'site/a-first-quarter-hour',
  prompt: 'insisted',
  value: 'Written with version 1.',
  edited: 1_750_000_000_000,
  revision: 'r1',
  others: [{ value: 'And beside it.', edited: 1_740_000_000_000, revision: 'r1' }],
};

/**
 * Makes a database by hand, without any code of the site, as the pages that knew version 1 did; then gives it the
 * number of another version. It stands on a page that does not open it.
 */
async function writeDatabase(page: Page, name: string, version: number): Promise<void> {
  await page.goto('how-to-read/');
  await page.evaluate(
    ({ value, of, number }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(of, number);
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
    { value: answer, of: name, number: version },
  );
}

for (const name of [shared, databaseOf(site.base)]) {
  test(`answers in a database of version 1 called “${name}” are shown, and can be changed`, async ({ page }) => {
    await writeDatabase(page, name, 1);
    await openSheet(page);
    await expect(field(page, 'insisted')).toHaveValue('Written with version 1.');
    await expect(page.locator('#ask-insisted .ask-words')).toHaveText('And beside it.');
    await field(page, 'insisted').fill('Changed since.');
    await expect(kept(page)).toHaveText(saved, soon);
    expect((await stored(page)).map(({ value }) => value)).toEqual(['Changed since.']);
    await page.reload();
    await expect(field(page, 'insisted')).toHaveValue('Changed since.');
  });
}

test('answers that came from the shared database do not come back once they are erased', async ({ page }) => {
  await writeDatabase(page, shared, 1);
  await openSheet(page);
  await expect(field(page, 'insisted')).toHaveValue('Written with version 1.');
  await page.locator('#answers-erase').click();
  await page.locator('#answers-erase-yes').click();
  await expect(page.locator('#my-answers-said')).toContainText(labels.assignment.erased);
  await page.reload();
  await expect(page.locator('#sheet[data-ready]')).toBeAttached();
  await expect(field(page, 'insisted')).toHaveValue('');
  const left = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open('according-to');
        opening.onsuccess = () => {
          const all = opening.result.transaction('answers').objectStore('answers').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as unknown[]);
          };
        };
      }),
  );
  expect(left).toEqual([]);
});

test('a database of a newer version is left as it is, and the page says why nothing is saved', async ({ page }) => {
  await writeDatabase(page, databaseOf(site.base), 1000);
  await openSheet(page);
  await expect(page.getByRole('alert')).toContainText('a newer version of the site');
  await field(page, 'insisted').fill('Typed on an old page.');
  await expect(kept(page)).toHaveText(labels.assignment.notSaved);
  await expect(field(page, 'insisted')).toHaveValue('Typed on an old page.');
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version))).toEqual([1000]);
  // Its records are those of version 1: the words are where a record of today has a value of its own.
  expect(await stored(page)).toEqual(['Written with version 1.']);
});
