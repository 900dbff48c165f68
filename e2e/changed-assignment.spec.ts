/** An assignment that its teacher changes after students have answered: their words stay, and only what fits now counts. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import * as labels from './labels.ts';
import { field, kept, openSheet, quarterHour, saved, soon, stored } from './sheet.ts';

/** From the next load on, the page is as if it had been built from another assignment. */
async function change(page: Page, edit: (html: string) => string): Promise<void> {
  await page.route(`**/${quarterHour}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const changed = edit(html);
    if (changed === html) throw new Error('The page does not have what is to be changed.');
    await route.fulfill({ response, body: changed });
  });
  await page.reload();
  await expect(page.locator('#sheet[data-ready]')).toBeAttached();
}

const progress = (page: Page) => page.locator('#sheet-progress');
const asked = (page: Page, prompt: string) => page.locator(`#ask-${prompt}`);
const option = (page: Page, prompt: string, name: string) => asked(page, prompt).getByLabel(name, { exact: true });

test('one character in an option: the old choice is shown, not counted, and kept beside a new one', async ({
  page,
}) => {
  await openSheet(page);
  await option(page, 'how-many', 'Two').check();
  await expect(kept(page)).toHaveText(saved, soon);
  await change(page, (html) => html.replace('value="Two"><span>Two<', 'value="Two."><span>Two.<'));
  await expect(progress(page)).toHaveText(labels.assignment.progress(0, 6));
  await expect(asked(page, 'how-many').locator('.ask-words')).toHaveText('Two');
  await expect(asked(page, 'how-many').getByRole('button', { name: labels.assignment.useThis })).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  // Nothing is written by looking.
  expect(await stored(page)).toMatchObject([{ value: 'Two', others: [] }]);
  await option(page, 'how-many', 'Three').check();
  await expect(progress(page)).toHaveText(labels.assignment.progress(1, 6));
  await expect(asked(page, 'how-many').locator('.ask-words')).toHaveText('Two');
  await expect(kept(page)).toHaveText(saved, soon);
  await page.reload();
  await expect(option(page, 'how-many', 'Three')).toBeChecked();
  await expect(asked(page, 'how-many').locator('.ask-words')).toHaveText('Two');
  expect(await stored(page)).toMatchObject([{ value: 'Three', others: [{ value: 'Two' }] }]);
});

test('another question: old words stand below with the old question, and can be used as they are', async ({ page }) => {
  await openSheet(page);
  await field(page, 'insisted').fill('The hint is gone.');
  await option(page, 'how-many', 'Two').check();
  await expect(kept(page)).toHaveText(saved, soon);
  await change(page, (html) =>
    html.replace('Read this sentence again', 'Read the sentence again').replace('How many of them say', 'How many say'),
  );
  await expect(field(page, 'insisted')).toHaveValue('');
  await expect(asked(page, 'insisted').locator('.ask-note')).toContainText('Read this sentence again');
  await expect(asked(page, 'insisted').locator('.ask-words')).toHaveText('The hint is gone.');
  await expect(progress(page)).toHaveText(labels.assignment.progress(0, 6));
  await asked(page, 'how-many').getByRole('button', { name: labels.assignment.useThis }).click();
  await expect(option(page, 'how-many', 'Two')).toBeChecked();
  await expect(progress(page)).toHaveText(labels.assignment.progress(1, 6));
  await field(page, 'insisted').pressSequentially('Anew');
  await expect(field(page, 'insisted')).toHaveValue('Anew');
  await expect(asked(page, 'insisted').locator('.ask-words')).toHaveText('The hint is gone.');
  await expect(kept(page)).toHaveText(saved, soon);
  await page.reload();
  await expect(field(page, 'insisted')).toHaveValue('Anew');
  await expect(asked(page, 'insisted').locator('.ask-words')).toHaveText('The hint is gone.');
});

test('a claim that is gone: its words of then are shown, and stay where another is pointed at', async ({ page }) => {
  await openSheet(page);
  await field(page, 'anyone-could-see').selectOption('barriers');
  await expect(kept(page)).toHaveText(saved, soon);
  await change(page, (html) => html.replace(/<option value="barriers">.*?<\/option>/, ''));
  await expect(asked(page, 'anyone-could-see').locator('.ask-words')).toHaveText(/^1: Just before midnight/);
  await expect(progress(page)).toHaveText(labels.assignment.progress(0, 6));
  await field(page, 'anyone-could-see').selectOption('hospital-drive');
  await expect(kept(page)).toHaveText(saved, soon);
  await page.reload();
  await expect(field(page, 'anyone-could-see')).toHaveValue('hospital-drive');
  await expect(asked(page, 'anyone-could-see').locator('.ask-words')).toHaveText(/^1: Just before midnight/);
});

test('another passage: what was answered about the one before does not count', async ({ page }) => {
  await openSheet(page);
  await field(page, 'insisted').fill('About claim 3');
  await expect(kept(page)).toHaveText(saved, soon);
  await change(page, (html) => html.replace('data-on="not-told"', 'data-on="told-in-june"'));
  await expect(progress(page)).toHaveText(labels.assignment.progress(0, 6));
  await expect(asked(page, 'insisted').locator('.ask-note')).toContainText('another passage');
  await asked(page, 'insisted').getByRole('button', { name: labels.assignment.leaveOut }).click();
  await expect(asked(page, 'insisted').locator('.ask-others')).toBeHidden();
  await expect(kept(page)).toHaveText(saved, soon);
  expect(await stored(page)).toMatchObject([{ value: '', others: [] }]);
});

test('a question that is removed: its answer is on the page and in every export', async ({ page }) => {
  await openSheet(page);
  await field(page, 'insisted').fill('To a question that goes');
  await field(page, 'hold').fill('To one that stays');
  await expect(kept(page)).toHaveText(saved, soon);
  await expect(page.locator('#gone-answers')).toBeHidden();
  await change(page, (html) =>
    html.replace(/<div class="ask" id="ask-insisted".*?<p class="ask-saved"><\/p><\/div>/s, ''),
  );
  const gone = page.getByRole('region', { name: labels.assignment.gone });
  await expect(gone).toContainText('Read this sentence again');
  await expect(gone).toContainText('To a question that goes');
  await expect(progress(page)).toHaveText(labels.assignment.progress(1, 5));
  expect(await axeFaults(page)).toEqual([]);
  for (const id of ['answers-markdown', 'answers-json']) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click(`#${id}`)]);
    const text = readFileSync(await file.path(), 'utf8');
    for (const words of ['Read this sentence again', 'To a question that goes', 'To one that stays'])
      expect(text).toContain(words);
  }
  await page.locator('#answers-erase').click();
  await page.locator('#answers-erase-yes').click();
  await expect(gone).toBeHidden();
});
