/** An assignment’s page, as tests use it. */
import { expect, type Locator, type Page } from '@playwright/test';
import * as labels from './labels.ts';

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

/** What is in the device’s database, by prompt. */
export function stored(page: Page): Promise<{ prompt: string; value: string; edited: number; revision: string }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('according-to');
        // It is not for a test to make the database.
        opening.onupgradeneeded = () => {
          opening.transaction?.abort();
        };
        opening.onerror = () => {
          resolve([]);
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction('answers').objectStore('answers').getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result as { prompt: string; value: string; edited: number; revision: string }[]);
          };
        };
      }),
  );
}
