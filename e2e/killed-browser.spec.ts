/** A browser that is killed while a student types: a real process, with a profile in a folder, and no chance to tidy up. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BrowserProcess } from './browser-process.ts';
import { field, kept, openSheet, quarterHour, saved, soon } from './sheet.ts';
import { addressOf, site } from './sites.ts';

/** Milliseconds between two keys: a student who writes without a pause. */
const pace = 150;
/** Milliseconds of typing that may be lost. */
const mayBeLost = 1000;

const words =
  'The hint is gone, and the claim is the same: nobody in town can say when the mayor first read the report. ';
const sheet = new URL(quarterHour, addressOf(site)).href;

test.describe.configure({ mode: 'default' });

let browser: BrowserProcess;
test.beforeEach(() => {
  browser = new BrowserProcess();
});
test.afterEach(() => browser.remove());

test('killed with SIGKILL at any moment, it loses at most the last second of steady typing', async () => {
  test.setTimeout(180_000);
  let before = '';
  for (const count of [13, 24, 41]) {
    const page = await browser.start();
    await openSheet(page, sheet);
    /** What was typed when: the page tells of each letter as it gets it. */
    const typed: { value: string; at: number }[] = [];
    const reached = new Promise<void>((resolve) => {
      page.on('console', (message) => {
        const [name, at, value = ''] = message.text().split('|');
        if (name !== 'typed') return;
        typed.push({ value, at: Number(at) });
        if (typed.length === count) resolve();
      });
    });
    await field(page, 'insisted').evaluate((element) => {
      element.addEventListener('input', () => {
        console.log(`typed|${String(Date.now())}|${(element as HTMLTextAreaElement).value}`);
      });
    });
    await expect(field(page, 'insisted')).toHaveValue(before);
    await field(page, 'insisted').press('End');
    const typing = page.keyboard.type(words, { delay: pace }).catch(() => undefined);
    await reached;
    const killedAt = await browser.kill();
    await typing;

    const again = await browser.start();
    await openSheet(again, sheet);
    const found = await field(again, 'insisted').inputValue();
    const certain = typed.findLast(({ at }) => at <= killedAt - mayBeLost)?.value ?? before;
    expect(found.length, `of ${String(typed.length)} letters`).toBeGreaterThanOrEqual(certain.length);
    expect((before + words).startsWith(found)).toBe(true);
    expect(found.startsWith(certain)).toBe(true);
    before = found;
    await browser.kill();
  }
});

test('what the browser itself has lost of its database keeps nothing else from being loaded and saved', async () => {
  test.setTimeout(120_000);
  let page = await browser.start();
  await openSheet(page, sheet);
  // Chromium writes what takes as much room as this, even compressed, into a file of its own.
  const characters = Array.from({ length: 50_000 }, (_, index) => 0x4e00 + ((index * index * 7919) % 20_011));
  await field(page, 'insisted').fill(String.fromCharCode(...characters));
  await field(page, 'hold').fill('Short');
  await expect(kept(page)).toHaveText(saved, soon);
  await browser.kill();
  const stored = join(browser.profile, 'Default', 'IndexedDB');
  const files = readdirSync(stored).filter((name) => name.endsWith('.indexeddb.blob'));
  expect(files).toHaveLength(1);
  for (const name of files) rmSync(join(stored, name), { recursive: true });

  page = await browser.start();
  await openSheet(page, sheet);
  await expect(field(page, 'hold')).toHaveValue('Short');
  await expect(field(page, 'insisted')).toHaveValue('');
  await expect(page.locator('#sheet-damaged')).toContainText('1 answer on this device is damaged');
  await field(page, 'insisted').fill('Anew');
  await field(page, 'hold').fill('Short, and more');
  await expect(kept(page)).toHaveText(saved, soon);
  await page.reload();
  await expect(field(page, 'insisted')).toHaveValue('Anew');
  await expect(field(page, 'hold')).toHaveValue('Short, and more');
  await expect(page.locator('#sheet-damaged')).toBeHidden();
});
