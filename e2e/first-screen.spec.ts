/** What a reader sees of a reading before they scroll: title, notice, the sourcing in one line, and the first sentence. */
import { expect, test, type Page } from '@playwright/test';
import { article, readings } from './built.ts';
import { claimsFile, isContradicted } from './claims.ts';
import * as labels from './labels.ts';

const screens = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];

/** Lower edge of the first sentence of the first paragraph, in pixels from the top of the window. */
const endOfFirstSentence = (page: Page) =>
  page.locator('#p1 > p').evaluate((paragraph) => {
    const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    range.setStart(paragraph, 0);
    while (words.nextNode()) {
      const { currentNode: text } = words;
      if (text.parentElement?.matches('.pn') === true) continue;
      const end = /[.?!](?=\s|$)/.exec(text.textContent ?? '');
      if (end === null) continue;
      range.setEnd(text, end.index + 1);
      break;
    }
    return Math.max(...[...range.getClientRects()].map(({ bottom }) => bottom));
  });

for (const { width, height } of screens) {
  test(`the first sentence stands on the first screen of ${String(width)} by ${String(height)} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const slug of readings) {
      await page.goto(`readings/${slug}/`);
      expect(await endOfFirstSentence(page), slug).toBeLessThanOrEqual(height);
    }
  });

  test(`the sourcing of the whole article is one line at ${String(width)} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`readings/${article}/`);
    const { claims } = claimsFile(article);
    const pieces = await page
      .locator('.contents .strip rect')
      .evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().toJSON() as DOMRect));
    expect(pieces).toHaveLength(claims.length);
    expect(new Set(pieces.map(({ y }) => Math.round(y))).size, 'rows').toBe(1);
    for (const [index, { x, width: across }] of pieces.entries()) {
      expect(across, `piece ${String(index + 1)}`).toBeGreaterThan(0.5);
      expect(x, 'pieces follow one another').toBeGreaterThan((pieces[index - 1]?.x ?? 0) - 0.01);
      expect(x + across).toBeLessThanOrEqual(width);
    }
    const marks = page.locator('.contents .strip use');
    await expect(marks).toHaveCount(claims.filter(isContradicted).length);
    for (const mark of await marks.all()) await expect(mark).toBeInViewport();
    const notice = page.locator('.notice');
    await expect(notice).toBeInViewport();
    const lines = await notice.evaluate(
      (p) => p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight),
    );
    expect(Math.round(lines), 'lines of the notice').toBe(1);
  });
}

test('opened, it has a row for each section, what the article is about, and what can be done with it', async ({
  page,
}) => {
  await page.goto(`readings/${article}/`);
  const contents = page.getByRole('navigation', { name: labels.reading.contents });
  await expect(contents.locator('.summary')).toBeHidden();
  await contents.getByText(labels.reading.contents).click();
  const rows = contents.locator('li').filter({ has: page.locator('.strip') });
  const tops = await rows.evaluateAll((list) => list.map((row) => row.getBoundingClientRect().y));
  expect(tops.length).toBeGreaterThan(1);
  expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  expect(new Set(tops).size).toBe(tops.length);
  await expect(contents.locator('.summary')).toBeVisible();
  for (const name of [labels.reading.exercise, labels.reading.speakers, labels.reading.timeline])
    await expect(contents.getByRole('link', { name, exact: true })).toBeVisible();
  await expect(contents.locator('a[href*="/assignments/"]').first()).toBeVisible();
});

test('the link to the contents at the end of a section shows its rows', async ({ page }) => {
  await page.goto(`readings/${article}/`);
  await page.locator('.turn').getByRole('link', { name: 'Contents' }).first().click();
  await expect(page.locator('.contents').getByRole('link', { name: /\w/ }).first()).toBeInViewport();
});
