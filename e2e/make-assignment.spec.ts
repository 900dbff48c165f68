/** An assignment made in the browser, and opened from a link or a file, sound or hostile. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { fingerprint } from '../src/study/fingerprint.ts';
import { axeFaults } from './axe.ts';
import * as labels from './labels.ts';
import { field, kept, saved, soon } from './sheet.ts';

const maker = 'assignments/new/';

async function openMaker(page: Page): Promise<void> {
  await page.goto(maker);
  await expect(page.locator('#maker[data-ready]')).toBeAttached();
}

/** Writes an assignment with one question on the invented story. */
async function write(page: Page, question: string): Promise<void> {
  await page.getByLabel(labels.maker.title).fill('Two sources and a bridge');
  await page.getByLabel(labels.maker.reading, { exact: true }).selectOption('the-closed-bridge');
  await page.getByLabel('Page 12', { exact: true }).check();
  await page.getByRole('button', { name: labels.maker.addQuestion }).click();
  await page.getByLabel(labels.maker.asksAbout).selectOption('act-at-once');
  await page.getByLabel(labels.maker.question, { exact: true }).fill(question);
}

async function linkFrom(page: Page): Promise<string> {
  await page.getByRole('button', { name: labels.maker.makeLink }).click();
  return page.getByLabel(labels.maker.link).inputValue();
}

/** A link that carries a value, with a sum that fits. */
function linkWith(value: unknown): string {
  const data = deflateRawSync(JSON.stringify(value)).toString('base64url');
  return `assignments/open/#a1.${fingerprint(data)}.${data}`;
}

const sound = {
  title: 'Sound',
  reading: 'the-closed-bridge',
  prompts: [{ id: 'q1', on: 'told-in-june', kind: 'short', lines: 3, question: [{ type: 'text', value: 'Who?' }] }],
};

test('a teacher makes an assignment, and a class works on it from the link', async ({ page, browser, context }) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMaker(page);
  await page.getByRole('button', { name: labels.maker.makeLink }).click();
  await expect(page.locator('#maker-faults li')).toHaveText([
    'Give it a title.',
    'Choose a reading.',
    'Write at least one question.',
  ]);
  expect(await axeFaults(page)).toEqual([]);
  await write(page, 'Who could open <b>page 12</b>?');
  await page.getByLabel(labels.maker.hideAll).check();
  await page.getByRole('button', { name: labels.maker.addQuestion }).click();
  const second = page.getByRole('group', { name: labels.maker.questionNumber(2) });
  await second.getByLabel(labels.maker.asksAbout).selectOption('section:page-twelve');
  await second.getByLabel(labels.maker.kind).selectOption('choice');
  await second.getByLabel(labels.maker.question, { exact: true }).fill('Which is a document?');
  await second.getByLabel(labels.maker.options).fill('The report\nThe engineer');
  await page.getByRole('button', { name: labels.maker.preview }).click();
  await expect(page.locator('#maker-preview .ask')).toHaveCount(2);
  await expect(page.locator('#maker-preview .ask-question').first()).toHaveText('Who could open <b>page 12</b>?');
  await expect(page.locator('#maker-preview details')).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
  const link = await linkFrom(page);
  expect(link.length).toBeLessThan(8000);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: labels.maker.copyLink }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await expect(page.locator('#maker-kept')).toHaveText(labels.maker.draftSaved);
  await page.reload();
  await expect(page.getByLabel(labels.maker.title)).toHaveValue('Two sources and a bridge');
  await expect(
    page.getByRole('group', { name: labels.maker.questionNumber(2) }).getByLabel(labels.maker.options),
  ).toHaveValue('The report\nThe engineer');

  const student = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await student.goto(link);
  await expect(student.locator('#sheet[data-ready]')).toBeAttached();
  await expect(student.getByRole('heading', { level: 1 })).toHaveText('Two sources and a bridge');
  await expect(student.locator('.ask-question b')).toHaveCount(0);
  await field(student, 'q1').fill('Anyone who asks Town Hall.');
  await student.getByLabel('The report', { exact: true }).check();
  await expect(kept(student)).toHaveText(saved, soon);
  expect(await axeFaults(student)).toEqual([]);
  await student.reload();
  await expect(field(student, 'q1')).toHaveValue('Anyone who asks Town Hall.');
  await expect(student.getByLabel('The report', { exact: true })).toBeChecked();
  await student.context().close();
});

test('an assignment goes through a file as well, for the class and back to the teacher', async ({ page }) => {
  await openMaker(page);
  await write(page, 'Who could open page 12?');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: labels.maker.saveFile }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('assignment-two-sources-and-a-bridge.json');
  const path = await file.path();
  await page.getByRole('button', { name: labels.maker.startAfresh }).click();
  await expect(page.getByLabel(labels.maker.title)).toHaveValue('');
  await page.setInputFiles('#maker-file', path);
  await expect(page.getByLabel(labels.maker.title)).toHaveValue('Two sources and a bridge');
  await expect(page.getByLabel(labels.maker.asksAbout)).toHaveValue('act-at-once');
  await page.goto('assignments/open/');
  await expect(page.getByLabel(labels.maker.openFile)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.setInputFiles('#open-file', path);
  await expect(page.locator('.ask-question')).toHaveText('Who could open page 12?');
});

test('a long assignment stays under 8,000 characters, or the page says to use the file', async ({ page }) => {
  await openMaker(page);
  await write(page, 'Short');
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      createHash('sha256').update(String(index)).digest('base64url').slice(0, 12),
    ).join(' ');
  await page.getByLabel(labels.maker.task).fill(words(300));
  expect((await linkFrom(page)).length).toBeLessThan(8000);
  await page.getByLabel(labels.maker.task).fill(words(1200));
  await page.getByRole('button', { name: labels.maker.makeLink }).click();
  await expect(page.locator('#maker-length')).toContainText('save it as a file');
  await expect(page.getByLabel(labels.maker.link)).toBeHidden();
});

test.describe('a link that is not sound is refused, and nothing of it is run', () => {
  const hostile: [string, string, RegExp][] = [
    ['damaged', `${linkWith(sound).slice(0, -4)}AAAA`, /missing or changed/],
    ['cut short', linkWith(sound).slice(0, -30), /missing or changed/],
    ['markup for a fragment', 'assignments/open/#<img src=x onerror=alert(1)>', /incomplete or damaged/],
    ['oversized', `assignments/open/#a1.00000000000000.${'A'.repeat(60_000)}`, /longer than any/],
    ['a bomb', linkWith({ ...sound, title: ' '.repeat(9_000_000) }), /does not hold an assignment/],
    ['of another shape', linkWith({ ...sound, prompts: 'x' }), /not a sound assignment/],
    [
      'with an address that runs code',
      linkWith({ ...sound, task: [[{ type: 'link', url: 'javascript:alert(1)', children: [] }]] }),
      /not a sound/,
    ],
    ['for a reading elsewhere', linkWith({ ...sound, reading: 'no-such-reading' }), /has no reading/],
    ['for sections that are gone', linkWith({ ...sound, sections: ['no-such-section'] }), /none of the sections/],
  ];
  test('is refused with a message, and nothing of it runs', async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const [name, link, message] of hostile) {
      // Only the fragment differs: without a blank page between, nothing would be loaded.
      await page.goto('about:blank');
      await page.goto(link);
      await expect.soft(page.getByRole('alert'), name).toHaveText(message);
      await expect.soft(page.locator('#sheet'), name).toBeHidden();
      await expect.soft(page.locator('main img'), name).toHaveCount(0);
    }
    expect(dialogs).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });
});

test('markup in an assignment is words', async ({ page }) => {
  const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await page.goto(
    linkWith({
      ...sound,
      title: evil,
      terms: [{ word: evil, meaning: [{ type: 'text', value: evil }] }],
      prompts: [
        { ...sound.prompts[0], question: [{ type: 'text', value: evil }] },
        {
          id: 'q2',
          on: 'gone',
          kind: 'choice',
          question: [{ type: 'text', value: 'x' }],
          options: [[{ type: 'text', value: evil }], [{ type: 'text', value: 'y' }]],
        },
      ],
    }),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(evil);
  await expect(page.locator('#sheet[data-ready]')).toBeAttached();
  await expect(page.locator('main img, main script:not([src])')).toHaveCount(0);
  await expect(page.getByText(labels.maker.passageGone)).toBeVisible();
  await field(page, 'q1').fill('Still works.');
  await expect(kept(page)).toHaveText(saved, soon);
  expect(await page.title()).toContain(evil);
});

test('a draft is made and kept by keyboard alone', async ({ page }) => {
  await openMaker(page);
  await page.getByLabel(labels.maker.title).focus();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The Closed');
  await expect(page.locator('#maker-sections')).toBeVisible();
  await page.locator('#maker-add').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(labels.maker.question, { exact: true })).toBeFocused();
  await page.keyboard.type('Why?');
  await page.locator('#maker-make').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#maker-length')).toBeFocused();
  await expect(page.getByLabel(labels.maker.link)).toHaveValue(/#a1\./);
});

test('the fragment never reaches the server', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(linkWith(sound));
  await expect(page.locator('#sheet[data-ready]')).toBeAttached();
  expect(asked.filter((url) => !url.includes('#') && url.includes('a1.'))).toEqual([]);
});

test('the list of assignments leads to each of them', async ({ page }) => {
  await page.goto('assignments/');
  for (const title of ['A first quarter of an hour', 'Who is not named, and why', 'What changed later']) {
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  }
  expect(await axeFaults(page)).toEqual([]);
});
