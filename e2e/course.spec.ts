/** The course: every lesson leads to what it is about, and a student sees what was done on the device. */
import { expect, test, type Page } from '@playwright/test';
import { documentOf, has } from './built.ts';
import * as labels from './labels.ts';
import { site } from './sites.ts';
import { field, kept, openSheet, saved, soon } from './sheet.ts';

const lessons = [...documentOf('course/').querySelectorAll('.lessons > li')];
/** The lesson whose assignment the tests do. */
const first = (page: Page) => page.locator(`.lessons > li[data-assignment="site/a-first-quarter-hour"]`);

test('each lesson leads to its readings, their exercises and its assignment, and has a plan', () => {
  expect(lessons.length).toBeGreaterThan(0);
  const plans = documentOf('course/plans/');
  expect(plans.querySelectorAll('.plan')).toHaveLength(lessons.length);
  for (const lesson of lessons) {
    const links = [...lesson.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    const readings = (lesson.getAttribute('data-readings') ?? '').split(' ');
    const assignment = (lesson.getAttribute('data-assignment') ?? '').replace('site/', '');
    const expected = [
      ...readings.flatMap((slug) => [`readings/${slug}/`, `readings/${slug}/who-said-it/`]),
      `assignments/${assignment}/`,
    ];
    expect(links).toEqual(expected.map((path) => `${site.base}${path}`));
    for (const path of expected) expect(has(path), path).toBe(true);
  }
});

test('no page of the course leads to a key', () => {
  for (const path of ['course/', 'course/plans/'])
    expect(documentOf(path).querySelectorAll('a[href$="/key/"]')).toHaveLength(0);
});

test('a student sees what was answered and begun, and can remove which readings were begun', async ({ page }) => {
  await page.goto('course/');
  await expect(first(page).locator('.lesson-progress')).toBeEmpty();
  await openSheet(page);
  await field(page, 'insisted').fill('The hint is gone.');
  await expect(kept(page)).toHaveText(saved, soon);
  await page.goto('course/');
  await expect(first(page)).toContainText(labels.lesson.answered(1));
  await expect(first(page)).not.toContainText(labels.lesson.begun);

  await page.goto('readings/the-closed-bridge/');
  await page.locator('#p9').evaluate((block) => {
    block.scrollIntoView({ block: 'start' });
  });
  // The page takes a second without scrolling for reading; each look at the course asks the device anew.
  const course = await page.context().newPage();
  await expect(async () => {
    await course.goto('course/');
    await expect(first(course)).toContainText(labels.lesson.begun, { timeout: 500 });
  }).toPass();
  await course.getByRole('button', { name: labels.lesson.forget }).click();
  await expect(first(course)).not.toContainText(labels.lesson.begun);
  await expect(first(course)).toContainText(labels.lesson.answered(1));
});
