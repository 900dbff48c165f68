/** An assignment’s page, as tests use it. */
import { expect, type Locator, type Page } from '@playwright/test';
import * as labels from './labels.ts';
import { site } from './sites.ts';

/** The short assignment on the invented story. */
export const quarterHour = 'assignments/a-first-quarter-hour/';

/** The field of a prompt that is answered in words. */
export const field = (page: Page, prompt: string): Locator => page.locator(`#a-${prompt}`);

export const kept = (page: Page): Locator => page.locator('#sheet-kept');
export const saved = labels.assignment.saved;
/** A disk that is busy with other work takes its time. */
export const soon = { timeout: 20_000 };

/** Opens an assignment and waits until it can be worked on. */
export async function openSheet(page: Page, path = quarterHour): Promise<void> {
  await page.goto(path);
  await expect(page.locator('#sheet[data-ready]')).toBeAttached();
}

/** Name of the device’s database: it has the path of the site. */
export const databaseOf = (base: string): string => `according-to ${base}`;

/** An answer on the device. */
export interface StoredAnswer {
  prompt: string;
  value: string;
  question: string;
  on: string;
  words: string;
  edited: number;
  revision: string;
  others: Omit<StoredAnswer, 'prompt' | 'others'>[];
}

/** The answers in the device’s database. @param name of the database */
export function stored(page: Page, name = databaseOf(site.base)): Promise<StoredAnswer[]> {
  return page.evaluate(
    (database) =>
      new Promise((resolve) => {
        const opening = indexedDB.open(database);
        // It is not for a test to make the database.
        opening.onupgradeneeded = () => {
          opening.transaction?.abort();
        };
        opening.onerror = () => {
          resolve([]);
        };
        opening.onsuccess = () => {
          const connection = opening.result;
          const all = connection.transaction('answers').objectStore('answers').getAll();
          all.onsuccess = () => {
            connection.close();
            resolve((all.result as { value: StoredAnswer }[]).map(({ value }) => value));
          };
        };
      }),
    name,
  );
}

/** Changes an answer on the device by hand, under the page. */
export async function changeStored(page: Page, prompt: string, change: Partial<StoredAnswer>): Promise<void> {
  await page.evaluate(
    ({ name, key, changed }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('answers', 'readwrite');
          const all = transaction.objectStore('answers').getAll();
          all.onsuccess = () => {
            for (const record of all.result as { key: string; value: object }[])
              if (record.key === key)
                transaction.objectStore('answers').put({ ...record, value: { ...record.value, ...changed } });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => {
            reject(transaction.error ?? new Error('not changed'));
          };
        };
      }),
    { name: databaseOf(site.base), key: prompt, changed: change },
  );
}
