/** The reading page as people use it: with a mouse, with a keyboard, and with no script at all. */
import { expect, test, type Page } from '@playwright/test';
import { article } from './built.ts';
import { claimsFile, isNoted, type ClaimRecord } from './claims.ts';
import * as labels from './labels.ts';
import { backgroundOf, lineOf, numberOf, openNoteOf, openNotes, transparent, wordsIn } from './notes.ts';

const address = `readings/${article}/`;
const { claims } = claimsFile(article);
const noted = claims.filter(isNoted);
const quoted = claimWhere(({ form }) => form === 'direct');
const far = claimWhere(({ paragraph, form }) => paragraph > 40 && form !== 'narration');
const bare = claims.find((claim) => !isNoted(claim));

function claimWhere(condition: (claim: ClaimRecord) => boolean): ClaimRecord {
  const claim = noted.find(condition);
  if (claim === undefined) throw new Error('The article has no such claim.');
  return claim;
}

for (const width of [390, 820, 1440]) {
  test(`reads at ${String(width)} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    await expect(page.locator('.block > p')).toHaveCount(64);
    await expect(page.locator('.notes > li')).toHaveCount(noted.length);
    await expect(openNotes(page)).toHaveCount(0);
    const words = await page.locator('#p5 > p').boundingBox();
    const note = await page.locator('#p5 .notes > li').first().boundingBox();
    if (words === null || note === null) throw new Error('Paragraph 5 and its notes do not show.');
    if (width === 1440) {
      expect(note.x, 'notes stand beside the text').toBeGreaterThan(words.x + words.width);
      expect(Math.abs(note.y - words.y), 'notes begin where the text does').toBeLessThan(16);
    } else {
      expect(note.y, 'notes stand under the text').toBeGreaterThan(words.y + words.height - 1);
    }
    const size = await page.locator('#p5 > p').evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    expect(size).toBeGreaterThanOrEqual(16);
    expect(await charactersOfLine(page), 'characters in a line').toBeLessThanOrEqual(75);
  });
}

/** Characters in a line of a long paragraph, on average. */
function charactersOfLine(page: Page): Promise<number> {
  return page.locator('#p10 > p').evaluate((p) => {
    const range = document.createRange();
    range.selectNodeContents(p);
    const lines = range.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight);
    return p.textContent.length / Math.round(lines);
  });
}

test('the line of a note that always shows tells who speaks', async ({ page }) => {
  await page.goto(address);
  const lines = await page.locator('.notes > li > .head').allTextContents();
  noted.forEach(({ speaker, number }, index) => {
    if (speaker !== null) expect(lines[index], `note ${String(number)}`).toContain(speaker.name);
  });
});

test('a note opens and closes with the mouse, from its line', async ({ page }) => {
  await page.goto(address);
  await lineOf(page, quoted).locator('> .head').click();
  await expect(openNoteOf(page, quoted)).toBeVisible();
  await expect(openNoteOf(page, quoted)).toContainText(quoted.note ?? '');
  expect(await backgroundOf(page, quoted), 'the words of the open note are marked').not.toBe(transparent);
  await openNoteOf(page, quoted).getByRole('button', { name: labels.note.close }).click();
  await expect(openNotes(page)).toHaveCount(0);
  await expect(numberOf(page, quoted)).toBeFocused();
});

test('a note opens and closes with the keyboard', async ({ page }) => {
  await page.goto(address);
  await numberOf(page, quoted).focus();
  await page.keyboard.press('Enter');
  await expect(openNoteOf(page, quoted)).toBeFocused();
  await expect(numberOf(page, quoted)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(openNotes(page)).toHaveCount(0);
  await expect(numberOf(page, quoted)).toBeFocused();
  await expect(numberOf(page, quoted)).toHaveAttribute('aria-expanded', 'false');
});

test('the keyboard goes from a number to its note and back', async ({ page }) => {
  await page.goto(address);
  await numberOf(page, quoted).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inNote = await openNoteOf(page, quoted).evaluate((note) => note.contains(document.activeElement));
  expect(inNote, 'the next thing to reach is in the note').toBe(true);
  await openNoteOf(page, quoted)
    .getByRole('link', { name: String(quoted.number), exact: true })
    .focus();
  await page.keyboard.press('Enter');
  await expect(numberOf(page, quoted)).toBeFocused();
  await expect(numberOf(page, quoted)).toBeInViewport();
});

test('pointing at a note marks its words and no others', async ({ page }) => {
  await page.goto(address);
  await lineOf(page, quoted).locator('> .head').hover();
  expect(await backgroundOf(page, quoted)).not.toBe(transparent);
  for (const other of claims.filter(({ id, paragraph }) => paragraph === quoted.paragraph && id !== quoted.id)) {
    expect(await backgroundOf(page, other), other.id).toBe(transparent);
  }
});

test('every open note marks the words of its claim', async ({ page }) => {
  await page.goto(address);
  const unmarked = await page.locator('.c + a').evaluateAll((numbers) =>
    (numbers as HTMLAnchorElement[]).flatMap((number) => {
      number.click();
      const words = document.getElementById(number.hash.slice(1));
      const marked = [...document.querySelectorAll('.c[id]')].filter(
        (claim) => getComputedStyle(claim).backgroundColor !== 'rgba(0, 0, 0, 0)',
      );
      return marked.length === 1 && marked[0] === words ? [] : [number.hash];
    }),
  );
  expect(unmarked).toEqual([]);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [390, 1440]) {
    test(`following the number of a claim opens its note at ${String(width)} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      const check = lineOf(page, far).locator('> div');
      const closed = await check.evaluate((div) => div.getBoundingClientRect().height);
      await numberOf(page, far).click();
      const opened = await check.evaluate((div) => div.getBoundingClientRect().height);
      expect(opened).toBeGreaterThan(closed);
      await expect(check.getByRole('link', { name: labels.site.allClaims })).toBeVisible();
      await expect(wordsIn(page, far)).toBeInViewport();
      expect(await backgroundOf(page, far), 'its words are marked').not.toBe(transparent);
    });
  }

  test('the address of a claim opens its note', async ({ page }) => {
    await page.goto(`${address}#${far.id}`);
    await expect(lineOf(page, far).getByRole('link', { name: labels.site.allClaims })).toBeVisible();
    await expect(wordsIn(page, far)).toBeInViewport();
  });

  test('the address of a claim without a note leads to its words and marks them', async ({ page }) => {
    test.skip(bare === undefined, 'every claim has a note');
    if (bare === undefined) return;
    await page.goto(`${address}#${bare.id}`);
    await expect(wordsIn(page, bare)).toBeInViewport();
    expect(await backgroundOf(page, bare)).not.toBe(transparent);
  });

  test('the number of a note leads back to the text', async ({ page }) => {
    await page.goto(`${address}#p${String(far.paragraph)}`);
    await lineOf(page, far).locator('> a').click();
    await expect(page).toHaveURL(new RegExp(`#${far.id}$`));
    expect(await backgroundOf(page, far), 'its words are marked').not.toBe(transparent);
  });
});

test('what is under the sticky lens is never what was asked for', async ({ page }) => {
  const { paragraph } = far;
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    for (const target of ['s2', `p${String(paragraph)}`, far.id]) {
      await page.goto('about:blank');
      await page.goto(`${address}#${target}`);
      const top = await page.locator(`[id="${target}"]`).evaluate((element) => element.getBoundingClientRect().top);
      const lens = await page.locator('.lens').evaluate((element) => element.getBoundingClientRect());
      expect(Math.round(lens.top), 'the lens sticks').toBe(0);
      expect(top, `#${target} at ${String(width)}`).toBeGreaterThanOrEqual(lens.bottom);
      expect(top, `#${target} at ${String(width)}`).toBeLessThan(700);
    }
  }
});
