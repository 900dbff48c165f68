/** The reading on paper: every note and check is there, opened; what is for screens is not. */
import { expect, test } from '@playwright/test';
import { article, documentOf } from './built.ts';
import { claimsFile, isNoted } from './claims.ts';
import { bare, isOn, readPdf } from './printed.ts';

const { title, claims } = claimsFile(article);

const original = documentOf(`readings/${article}/`).querySelector('.elsewhere')?.getAttribute('href') ?? '';

test.describe('the printed reading', () => {
  let pages: string[] = [];

  test.beforeAll(async ({ browser }) => {
    const page = await browser.newPage();
    await page.goto(`readings/${article}/`);
    ({ pages } = await readPdf(await page.pdf({ format: 'A4' })));
    await page.close();
  });

  test('holds the speaker, the note and the checks of every claim', () => {
    for (const { id, speaker, note, checks } of claims.filter(isNoted)) {
      if (speaker !== null) expect(isOn(pages, speaker.name), `speaker of ${id}`).toBe(true);
      if (note !== null) expect(isOn(pages, note), `note of ${id}`).toBe(true);
      for (const { text } of checks) expect(isOn(pages, text), `check of ${id}`).toBe(true);
    }
  });

  test('holds every quotation and every paragraph number', () => {
    for (const { id, quotations } of claims) {
      // A number stands at the end of the words, so the last letters of the quotation may be apart from its mark.
      for (const words of quotations) expect(isOn(pages, words), `“${words}” of ${id}`).toBe(true);
    }
    for (let number = 1; number <= 64; number++) expect(isOn(pages, `¶${String(number)}`)).toBe(true);
  });

  test('holds no navigation', () => {
    for (const words of ['Skip to the text', 'Previous reading', 'How to read']) {
      expect(isOn(pages, words), words).toBe(false);
    }
  });

  test('has its title at the head of every page but the first, and numbered pages', () => {
    pages.forEach((page, index) => {
      // The first has it in large letters, below the name of the site.
      expect(page.startsWith(bare(title)), `page ${String(index + 1)}`).toBe(index > 0);
      expect(page).toContain(String(index + 1));
    });
  });

  test('says where the original is', () => {
    expect(original).toMatch(/^https:/);
    expect(isOn(pages, original)).toBe(true);
  });

  test('takes few sheets', () => {
    expect(pages.length).toBeLessThanOrEqual(20);
  });
});

test('prints dark ink on white whatever the screen shows', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`readings/${article}/`);
  const { paper, ink } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return { paper: backgroundColor, ink: color };
  });
  expect(paper).toBe('rgb(255, 255, 255)');
  const [red = 255, green = 255, blue = 255] = ink.match(/\d+/g)?.map(Number) ?? [];
  expect(Math.max(red, green, blue), ink).toBeLessThan(64);
});

test('what only a screen can use does not print', async ({ page }) => {
  await page.goto(`readings/${article}/`);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.lens', '.masthead nav', '.skip', '.turn', '.readings-nav']) {
    for (const element of await page.locator(part).all()) await expect(element, part).toBeHidden();
  }
});
