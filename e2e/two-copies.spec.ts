/** Two copies of the site on one origin, each below a path of its own: what is written in one is not in the other. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import * as labels from './labels.ts';
import { databaseOf, field, kept, openSheet, saved, soon, stored } from './sheet.ts';
import { baseSite } from './sites.ts';
import { command, servePlainly, unpack } from './unpacked.ts';

test.describe.configure({ mode: 'default' });

const folder = mkdtempSync(join(tmpdir(), 'copies-'));
let server: Server | null = null;
let origin = '';
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const zipFile = join(folder, 'site.zip');
  const { status, said } = command('package', '--site', baseSite.folder, '--out', zipFile);
  expect(status, said).toBe(0);
  for (const copy of ['a', 'b']) unpack(readFileSync(zipFile), join(folder, 'host', copy));
  ({ server, address: origin } = await servePlainly(join(folder, 'host')));
});
test.afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const sheetOf = (copy: string) => `${origin}${copy}/assignments/a-first-quarter-hour/index.html`;
const valuesOf = async (page: Page, copy: string) =>
  (await stored(page, databaseOf(`/${copy}/`))).map(({ value }) => value);

test('answers, saved or not, stay with their copy; so does an erasing', async ({ page, context }) => {
  await openSheet(page, sheetOf('a'));
  const other = await context.newPage();
  await openSheet(other, sheetOf('b'));
  await field(page, 'insisted').fill('Written in a');
  await expect(kept(page)).toHaveText(saved, soon);
  await field(other, 'insisted').fill('Written in b');
  await expect(kept(other)).toHaveText(saved, soon);
  await expect(field(page, 'insisted')).toHaveValue('Written in a');
  expect([await valuesOf(page, 'a'), await valuesOf(page, 'b')]).toEqual([['Written in a'], ['Written in b']]);

  await other.locator('#answers-erase').click();
  await other.locator('#answers-erase-yes').click();
  await expect(other.locator('#my-answers-said')).toContainText(labels.assignment.erased);
  expect(await valuesOf(page, 'b')).toEqual([]);
  await page.reload();
  await expect(field(page, 'insisted')).toHaveValue('Written in a');

  // The same tab goes from one to the other in the middle of a word.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await field(page, 'insisted').fill('Half a wo');
  await openSheet(page, sheetOf('b'));
  await expect(field(page, 'insisted')).toHaveValue('');
});

test('tries at “Who said it?” stay with their copy', async ({ page }) => {
  const exercise = (copy: string) => `${origin}${copy}/readings/the-closed-bridge/who-said-it/index.html`;
  await page.goto(exercise('a'));
  await page.getByRole('button', { name: labels.exercise.begin }).click();
  for (const group of [labels.exercise.who, labels.exercise.how]) {
    await page.getByRole('group', { name: group }).getByRole('radio').first().check();
  }
  await page.locator('fieldset').last().getByRole('radio').first().check();
  await page.getByRole('button', { name: labels.exercise.commit }).click();
  await page.getByRole('button', { name: labels.exercise.stop }).click();
  await page.goto(exercise('b'));
  await page.getByRole('button', { name: labels.exercise.begin }).waitFor();
  await expect(page.getByRole('button', { name: labels.exercise.erase })).toHaveCount(0);
  await page.goto(exercise('a'));
  await expect(page.getByRole('button', { name: labels.exercise.erase })).toBeVisible();
});
