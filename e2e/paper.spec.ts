/** The paper edition of a reading: what is chosen shows, without a script too; no line is lost between pages. */
import { expect, test, type Page } from '@playwright/test';
import { article } from './built.ts';
import { claimsFile, isNoted } from './claims.ts';
import * as labels from './labels.ts';
import { bare, isOn, readPdf, withoutPlaces } from './printed.ts';

const path = `readings/${article}/print/`;
const { title, claims } = claimsFile(article);
const noted = claims.filter(isNoted);
const sections = [...new Set(claims.map(({ section }) => section.title))];

const choose = (page: Page, name: string, value: string) => page.locator(`#${name}-${value}`).check();

test('leads from the reading, and no search engine lists it', async ({ page }) => {
  await page.goto(`readings/${article}/`);
  await page.getByText(labels.reading.contents).click();
  await page.getByRole('link', { name: labels.site.print, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('notes stand below their paragraphs, at the end, or nowhere', async ({ page }) => {
    await page.goto(path);
    const [first] = noted;
    const below = page.locator(`#n${String(first?.number ?? 0)}`);
    const atEnd = page.locator(`#e${String(first?.number ?? 0)}`);
    const references = page.locator(`#p${String(first?.paragraph ?? 0)} .ref a`);
    await expect(below).toBeVisible();
    await expect(atEnd).toBeHidden();
    await expect(references.first()).toHaveAttribute('href', `#n${String(first?.number ?? 0)}`);
    await choose(page, 'notes', 'end');
    await expect(below).toBeHidden();
    await expect(atEnd).toBeVisible();
    await choose(page, 'notes', 'none');
    for (const place of [below, atEnd, page.locator('.picture'), page.locator('.works')])
      await expect(place).toBeHidden();
    for (const claim of await page.locator('.c.anonymous').all())
      await expect(claim).toHaveCSS('text-decoration-line', 'none');
  });

  test('there is room to write, in the margin or on lines', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.lines').first()).toBeHidden();
    await choose(page, 'room', 'lines');
    await expect(page.locator('.lines').first()).toBeVisible();
  });
});

test('a link can say what is chosen, and what is chosen goes into the address', async ({ page }) => {
  await page.goto(`${path}?notes=end&size=large&room=nothing-known`);
  await expect(page.locator('#notes-end')).toBeChecked();
  await expect(page.locator('#size-large')).toBeChecked();
  await expect(page.locator('#room-none')).toBeChecked();
  await choose(page, 'room', 'lines');
  await expect(page).toHaveURL(new RegExp(`\\?notes=end&size=large&room=lines$`));
});

test('no heading ends a page, and the first note of a paragraph is on the page of its last words', async ({ page }) => {
  test.slow();
  await page.goto(path);
  for (const format of ['A4', 'Letter']) {
    const { pages } = await readPdf(await page.pdf({ format }));
    for (const [index, text] of pages.entries()) {
      const last = text.replace(new RegExp(`${String(index + 1)}$`), '');
      for (const name of sections)
        expect(last.endsWith(bare(name)), `page ${String(index + 1)}, ${format}`).toBe(false);
    }
    const blocks = await page.locator('.block:has(.notes)').evaluateAll((found) =>
      // Of the two numbers of a claim, one is hidden.
      found.map((block) => ['p', '.notes p'].map((part) => block.querySelector<HTMLElement>(part)?.innerText ?? '')),
    );
    for (const [text = '', note = ''] of blocks) {
      const end = bare(text).slice(-12);
      const together = pages.some((words) => {
        const at = words.indexOf(end);
        return at !== -1 && words.includes(bare(note).slice(0, 24), at);
      });
      expect(together, `${format}: ${text.slice(0, 40)}`).toBe(true);
    }
  }
});

test.describe('a picture of the page', () => {
  // The test looks at it in the page, whose policy lets no picture in from elsewhere.
  test.use({ bypassCSP: true });

  test('the kinds of source are told apart in grey', async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const looks: string[] = [];
    for (const swatch of await page.locator('.legend .swatch').all()) {
      const picture = (await swatch.screenshot()).toString('base64');
      looks.push(await page.evaluate(lookInGrey, picture));
    }
    // The five classes of source, and the organizations among the named.
    expect(looks).toHaveLength(6);
    expect(new Set(looks).size, looks.join(' | ')).toBe(6);
  });
});

/** What is left of a picture in grey: whether it is dark, and how it changes along its rows and down its columns. */
async function lookInGrey(png: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const { width, height } = image;
  [canvas.width, canvas.height] = [width, height];
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  // Luma of ITU-R BT.601, as printers’ drivers make grey.
  const dark = (x: number, y: number) => {
    const at = 4 * (y * width + x);
    return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0) < 150;
  };
  const inner = (length: number) => Array.from({ length: length - 6 }, (_, index) => index + 3);
  const rows = inner(height).map((y) => inner(width).filter((x) => dark(x, y)).length / (width - 6));
  const columns = inner(width).map((x) => inner(height).filter((y) => dark(x, y)).length / (height - 6));
  const kind = (shares: number[]) =>
    shares.every((share) => share === 1)
      ? 'full'
      : shares.every((share) => share === 0)
        ? 'empty'
        : shares.every((share) => share > 0.2 && share < 0.8)
          ? 'even'
          : 'banded';
  const inked = rows.reduce((sum, share) => sum + share, 0) / rows.length;
  return `${inked > 0.5 ? 'more' : 'less'} than half dark, rows ${kind(rows)}, columns ${kind(columns)}`;
}

test('everything is on paper: text, notes, checks and the list of works, in every choice of notes', async ({
  page,
}) => {
  await page.goto(path);
  for (const notes of ['below', 'end']) {
    await choose(page, 'notes', notes);
    const pages = withoutPlaces((await readPdf(await page.pdf({ format: 'A4' }))).pages);
    for (const { id, speaker, note, checks } of noted) {
      if (speaker !== null) expect(isOn(pages, speaker.name), `speaker of ${id}`).toBe(true);
      const words = [...(note === null ? [] : [note]), ...checks.map(({ text }) => text)];
      for (const text of words) expect(isOn(pages, text), `${id}, ${notes}`).toBe(true);
    }
    for (const work of await page.locator('.works li').all())
      expect(isOn(pages, (await work.textContent()) ?? '')).toBe(true);
    expect(isOn(pages, title)).toBe(true);
    for (const words of [labels.paper.originalHint, labels.paper.room]) expect(isOn(pages, words), words).toBe(false);
  }
});
