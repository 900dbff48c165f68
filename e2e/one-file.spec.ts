/** A reading as one file, opened from the disk as from a stick, with requests counted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { article, fileOf } from './built.ts';
import { claimsFile, isNoted, type ClaimRecord } from './claims.ts';
import * as labels from './labels.ts';
import { lineOf, numberOf, openNoteOf } from './notes.ts';

const pathOf = (slug: string) => resolve(fileOf(`readings/${slug}/${slug}.html`));
const file = pathToFileURL(pathOf(article)).href;
const { claims } = claimsFile(article);
const noted = claims.filter(isNoted);

function claimWhere(condition: (claim: ClaimRecord) => boolean): ClaimRecord {
  const claim = noted.find(condition);
  if (claim === undefined) throw new Error('The article has no such claim.');
  return claim;
}

/** A speaker of several claims, by name. */
const speaker = claimWhere(
  ({ speaker: who }) => who !== null && claims.filter((claim) => claim.speaker?.id === who.id).length > 2,
).speaker;
const own = claims.filter((claim) => speaker !== null && claim.speaker?.id === speaker.id);

/** Opens the file and tells what it asks for from then on. */
async function open(page: Page, address = file): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => asked.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => asked.push(`error: ${error.message}`));
  await page.goto(address);
  return asked;
}

test('asks for nothing but itself, whatever one does with it', async ({ page }) => {
  const asked = await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claimsFile(article).title);
  await expect(page.locator('.block > p')).toHaveCount(64);
  await page.locator('#find-words').fill('drones');
  await page.locator('.lens label', { hasText: labels.lens.checked }).click();
  await page.locator('.c + a').first().click();
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
  });
  await page.emulateMedia({ media: 'print' });
  // What a press, a scroll or a print style asks for is asked for before the second next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(asked.filter((url) => url.split('#')[0] !== file)).toEqual([]);
  expect(asked.filter((url) => url.split('#')[0] === file).length).toBeLessThanOrEqual(1);
});

test('a number opens its note, and the note’s number leads back', async ({ page }) => {
  await open(page);
  const claim = claimWhere(({ paragraph, note }) => paragraph > 40 && note !== null);
  await numberOf(page, claim).click();
  const note = openNoteOf(page, claim);
  await expect(note).toBeVisible();
  await expect(note).toContainText(claim.note ?? '');
  await note.getByRole('link', { name: String(claim.number), exact: true }).click();
  await expect(note).toHaveCount(0);
  await expect(numberOf(page, claim)).toBeFocused();
});

test('opens at a claim by its address', async ({ page }) => {
  const claim = claimWhere(({ paragraph }) => paragraph > 30);
  await open(page, `${file}#${claim.id}`);
  await expect(page.locator(`[id="${claim.id}"]`)).toBeInViewport();
});

test('the lens lets the rest step back', async ({ page }) => {
  await open(page);
  const unnamed = page.locator('.c.anonymous').first();
  await page.locator('.lens label', { hasText: labels.lens.unnamed }).click();
  await expect(unnamed).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(page.locator('.c.narration').first()).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test.describe('the search', () => {
  const found = (page: Page) =>
    page.locator('#find-list a').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1)));

  test('finds all that a speaker claims, and leads to it', async ({ page }) => {
    await open(page);
    const option = page
      .locator('#find-speaker option', { hasText: `(${String(own.length)})` })
      .filter({ hasText: speaker?.name.split(' ').at(-1) ?? '' });
    await page.locator('#find-speaker').selectOption(await option.first().getAttribute('value'));
    await expect(page.locator('#find-count')).toHaveText(`${String(own.length)} claims`);
    expect(await found(page)).toEqual(own.map(({ id }) => id));
    const [first] = own;
    const under = page.locator('#find-list .meta').first();
    await expect(under).toContainText(`${String(first?.number)} · ${speaker?.name ?? ''}`);
    await expect(under).toContainText(` · ¶${String(first?.paragraph)}`);
    await page.locator('#find-list a').first().click();
    await expect(page.locator(`[id="${first?.id ?? ''}"]`)).toBeVisible();
  });

  test('finds claims by words and by name, without accents, and by both choices together', async ({ page }) => {
    await open(page);
    const words = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    await page.locator('#find-words').fill('DRONE');
    const withDrones = claims.filter(({ text }) => /(?:^|[^\p{L}\p{N}])drone/u.test(words(text))).map(({ id }) => id);
    expect(withDrones.length).toBeGreaterThan(1);
    expect(await found(page)).toEqual(expect.arrayContaining(withDrones));
    await page.locator('#find-words').fill('valdes');
    const ofValdes = claims.filter(({ speaker: who }) => who?.id === 'guillermo-valdes').map(({ id }) => id);
    expect(await found(page)).toEqual(expect.arrayContaining(ofValdes));
    await page.locator('#find-words').fill('no such words at all');
    await expect(page.locator('#find-count')).toHaveText(labels.oneFile.nothingFound);
    await page.locator('#find-words').fill('');
    await expect(page.locator('#find-list li')).toHaveCount(0);
  });
});

test('is read without script; the search alone does not show', async ({ browser, browserName }) => {
  // Firefox cannot be told to leave scripts alone; there the file has none.
  const without = test.info().outputPath('no-script.html');
  writeFileSync(without, readFileSync(pathOf(article), 'utf8').replace(/<script>.*<\/script>/s, ''));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const claim = claimWhere(({ note }) => note !== null);
  await page.goto(browserName === 'chromium' ? file : pathToFileURL(without).href);
  await expect(page.locator('#find')).toBeHidden();
  await expect(page.getByRole('link', { name: labels.oneFile.find })).toBeHidden();
  await expect(page.getByText(labels.oneFile.withoutScript)).toBeVisible();
  await numberOf(page, claim).click();
  await expect(lineOf(page, claim)).toContainText(claim.note ?? '');
  await expect(
    lineOf(page, claim)
      .getByText(claim.note ?? '')
      .first(),
  ).toBeVisible();
  await context.close();
});

for (const width of [390, 820, 1440]) {
  test(`fits ${String(width)} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    await page.locator('#find-words').fill('mexico');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('prints the notes, the speakers and the works, and nothing to press', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints to a file');
  await open(page);
  await page.locator('#find-words').fill('drones');
  const pdf = await page.pdf({ format: 'A4' });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  const bare = (words: string) => words.normalize('NFKC').replace(/[\s\u00AD]+/gu, '');
  const printed = bare(text);
  const lost = noted.filter(({ note }) => note !== null && !printed.includes(bare(note).slice(0, 40)));
  expect(lost.length, lost.map(({ id }) => id).join()).toBeLessThan(noted.length / 10); // what a page break cuts
  for (const words of ['Works cited', 'Davidow, Jeffrey', 'revision']) expect(printed).toContain(bare(words));
  for (const words of ['Find a claim', 'Skip to the text']) expect(printed).not.toContain(bare(words));
});

test('is one request where a server gives it, and no other', async ({ page }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(readFileSync(pathOf(article)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/stick.html`);
  await page.locator('#find-words').fill('drones');
  await expect(page.locator('#find-list li').first()).toBeVisible();
  await page.close();
  server.close();
  expect(asked).toEqual(['/stick.html']);
});
