/** Answers on the device: written when the page is left, erased for good, whole where records are damaged, kept for long. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import * as labels from './labels.ts';
import { changeStored, databaseOf, field, kept, openSheet, saved, soon, stored } from './sheet.ts';
import { site } from './sites.ts';

const valuesIn = async (page: Page) => (await stored(page)).map(({ value }) => value);

for (const event of ['visibilitychange', 'pagehide'] as const) {
  test(`what is typed is written at ${event}, before any time has passed`, async ({ page }) => {
    await page.clock.install();
    await openSheet(page);
    // From here on no timer of the page ends.
    await page.clock.pauseAt(Date.now() + 60_000);
    await field(page, 'insisted').fill('On my way out');
    await expect(kept(page)).toHaveText(labels.assignment.saving);
    expect(await valuesIn(page)).toEqual([]);
    await page.evaluate((name) => {
      if (name === 'pagehide') dispatchEvent(new Event(name));
      else {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
        document.dispatchEvent(new Event(name));
      }
    }, event);
    await expect.poll(() => valuesIn(page)).toEqual(['On my way out']);
  });
}

test.describe('erased in one tab', () => {
  for (const [words, isDeaf] of [
    ['with a clock that was set back', false],
    ['with a clock that was set back, unheard by the other', true],
  ] as const) {
    test(`${words}, answers do not come back from the other`, async ({ page, context }) => {
      if (isDeaf) {
        await context.addInitScript(() => {
          Object.assign(window, { BroadcastChannel: undefined });
        });
      }
      await page.clock.install();
      const other = await context.newPage();
      await openSheet(page);
      await field(page, 'insisted').fill('One wording');
      await field(page, 'hold').fill('Another answer');
      await expect(kept(page)).toHaveText(saved, soon);
      await openSheet(other);
      await expect(field(other, 'insisted')).toHaveValue('One wording');
      await page.clock.setSystemTime(new Date('2001-01-01'));
      await page.locator('#answers-erase').click();
      await page.locator('#answers-erase-yes').click();
      await expect(page.locator('#my-answers-said')).toContainText(labels.assignment.erased);
      // The other types on, without a look at the disk before.
      if (isDeaf) {
        await field(other, 'insisted').evaluate((element) => {
          (element as HTMLTextAreaElement).value += ', and more';
          element.dispatchEvent(new Event('input', { bubbles: true }));
        });
      }
      for (const prompt of ['insisted', 'hold']) await expect(field(other, prompt)).toHaveValue('');
      await other.evaluate(() => dispatchEvent(new Event('focus')));
      await other.reload();
      await expect(other.locator('#sheet-progress')).toHaveText(labels.assignment.progress(0, 6));
      await expect(other.locator('#sheet[data-ready]')).toBeAttached();
      expect(await stored(other)).toEqual([]);
      // What is answered from now on is kept, and seen by both.
      await field(other, 'hold').fill('Anew');
      await expect(kept(other)).toHaveText(saved, soon);
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      await expect(field(page, 'hold')).toHaveValue('Anew');
    });
  }
});

test.describe('damaged records', () => {
  const assignment = 'site/a-first-quarter-hour';
  const sound = {
    prompt: 'hold',
    value: 'A sound answer',
    question: '',
    on: '',
    words: '',
    edited: 1,
    revision: 'r1',
    others: [],
  };

  /** Puts records into the database of the page as they are, beside a sound one. */
  async function damage(page: Page, ...records: object[]): Promise<void> {
    await openSheet(page);
    await page.evaluate(
      ({ name, all }) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const change = opening.result.transaction('answers', 'readwrite');
            for (const record of all) change.objectStore('answers').put(record);
            change.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            change.onerror = () => {
              reject(change.error ?? new Error('not written'));
            };
          };
        }),
      { name: databaseOf(site.base), all: [{ group: assignment, key: 'hold', stamp: 's', value: sound }, ...records] },
    );
    await page.reload();
    await expect(page.locator('#sheet[data-ready]')).toBeAttached();
  }

  for (const [words, record] of [
    ['an answer that is no text', { key: 'insisted', stamp: 's', value: { ...sound, prompt: 'insisted', value: 5 } }],
    ['a record of nothing', { key: 'insisted', stamp: 's', value: null }],
    ['a list of versions that is none', { key: 'insisted', stamp: 's', value: { prompt: 'insisted', others: 'x' } }],
    ['a record under a number', { key: 17, stamp: 's', value: sound }],
    ['a record under another prompt than its own', { key: 'insisted', stamp: 's', value: sound }],
  ] as const) {
    test(`${words}: it is set aside and offered, and everything else goes on`, async ({ page }) => {
      const damaged = { group: assignment, ...record };
      await damage(page, damaged);
      await expect(field(page, 'hold')).toHaveValue('A sound answer');
      await expect(page.locator('#sheet-damaged')).toContainText('1 answer on this device is damaged');
      await field(page, 'insisted').fill('Written beside it');
      await expect(kept(page)).toHaveText(saved, soon);
      await page.reload();
      await expect(field(page, 'insisted')).toHaveValue('Written beside it');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: labels.assignment.downloadDamaged }).click(),
      ]);
      expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual([damaged]);
      expect(await axeFaults(page)).toEqual([]);
      await page.locator('#answers-erase').click();
      await page.locator('#answers-erase-yes').click();
      await expect(page.locator('#sheet-damaged')).toBeHidden();
    });
  }

  test('what is sound of one stays in its field', async ({ page }) => {
    const half = { ...sound, prompt: 'insisted', value: 'The sound half', others: [{ value: 'The other half' }] };
    await damage(page, { group: assignment, key: 'insisted', stamp: 's', value: half });
    await expect(field(page, 'insisted')).toHaveValue('The sound half');
    await expect(page.locator('#sheet-damaged')).toBeVisible();
  });

  test('a damaged try at “Who said it?” does not keep the exercise from going on', async ({ page }) => {
    const address = 'readings/the-closed-bridge/who-said-it/';
    await page.goto(address);
    await page.getByRole('button', { name: labels.exercise.begin }).waitFor();
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const change = opening.result.transaction('attempts', 'readwrite');
            change.objectStore('attempts').put({ group: 'the-closed-bridge', key: 'barriers', stamp: 's', value: 5 });
            change.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      databaseOf(site.base),
    );
    await page.reload();
    await expect(page.getByRole('button', { name: labels.assignment.downloadDamaged })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: labels.exercise.begin }).click();
    await expect(page.getByRole('heading', { name: labels.exercise.anyClaim })).toBeVisible();
  });
});

test('the browser is asked to keep answers when the first is kept, not before, and its word is shown', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { storage } = navigator;
    const persist = storage.persist.bind(storage);
    const state = Object.assign(window, { asked: 0 });
    storage.persist = () => {
      state.asked += 1;
      return persist();
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
  await openSheet(page);
  await expect(page.locator('#answers-lasting')).toBeEmpty();
  expect(await asked()).toBe(0);
  await field(page, 'insisted').fill('First');
  await expect.poll(asked).toBe(1);
  const isPersisted = await page.evaluate(() => navigator.storage.persisted());
  const words = labels.assignment.lasting[isPersisted ? 'lasting' : 'while-there-is-room'];
  await expect(page.locator('#answers-lasting')).toHaveText(words);
  await field(page, 'insisted').fill('First, and more');
  await expect(kept(page)).toHaveText(saved, soon);
  expect(await asked()).toBe(1);
  // Where nothing is kept anew, it is not asked again.
  await page.reload();
  await expect(page.locator('#answers-lasting')).toHaveText(words);
  expect(await asked()).toBe(0);
});

test('after erasing, the page says what it cannot reach', async ({ page }) => {
  await openSheet(page);
  await field(page, 'insisted').fill('Gone');
  await expect(kept(page)).toHaveText(saved, soon);
  await page.locator('#answers-erase').click();
  await page.locator('#answers-erase-yes').click();
  await expect(page.locator('#my-answers-said')).toHaveText(labels.assignment.erasedText);
  for (const words of ['downloaded', 'traces', 'clear the browser’s data'])
    expect(labels.assignment.erasedText).toContain(words);
});

test.describe('an answer that is very long', () => {
  test('ends where the page says so, and goes to another device whole', async ({ page, browser }) => {
    await openSheet(page);
    // As a student would paste it: typing stops at the limit.
    await field(page, 'insisted').focus();
    await page.keyboard.insertText('é'.repeat(50_001));
    await expect(field(page, 'insisted')).toHaveValue('é'.repeat(50_000));
    await expect(page.locator('#ask-insisted .ask-changed')).toContainText('50,000 characters');
    await expect(kept(page)).toHaveText(saved, soon);
    // As earlier versions of the site took it.
    await changeStored(page, 'insisted', { value: 'é'.repeat(60_000) });
    await page.reload();
    await expect(field(page, 'insisted')).toHaveValue('é'.repeat(60_000));
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('#answers-json')]);
    const other = await (await browser.newContext()).newPage();
    await openSheet(other, page.url());
    await other.setInputFiles('#answers-file', await file.path());
    await expect(field(other, 'insisted')).toHaveValue('é'.repeat(60_000));
    await other.context().close();
  });

  test('goes in parts where its versions are too long for one file', { tag: '@slow' }, async ({ page, browser }) => {
    await openSheet(page);
    await field(page, 'insisted').fill('The last of them');
    await expect(kept(page)).toHaveText(saved, soon);
    const version = (number: number) => ({
      value: `${String(number)} ${'x'.repeat(450_000)}`,
      question: '',
      on: '',
      words: '',
      edited: number,
      revision: 'r1',
    });
    await changeStored(page, 'insisted', { others: Array.from({ length: 18 }, (_, number) => version(number)) });
    await page.reload();
    await expect(page.locator('#ask-insisted .ask-other')).toHaveCount(18);
    await page.click('#answers-json');
    const parts = page.locator('#answers-files').getByRole('button');
    await expect(parts).toHaveCount(2);
    const other = await (await browser.newContext()).newPage();
    await openSheet(other, page.url());
    for (const part of await parts.all()) {
      const [file] = await Promise.all([page.waitForEvent('download'), part.click()]);
      await other.setInputFiles('#answers-file', await file.path());
      await expect(other.locator('#my-answers-said')).toContainText(labels.assignment.broughtBack);
      await other.locator('#my-answers-said').evaluate((place) => {
        place.textContent = '';
      });
    }
    await expect(field(other, 'insisted')).toHaveValue('The last of them');
    const lengths = async (of: Page) =>
      (await stored(of)).flatMap(({ others }) => others.map(({ value }) => [value.slice(0, 3), value.length]));
    expect(await lengths(other)).toEqual(await lengths(page));
    await other.context().close();
  });
});
