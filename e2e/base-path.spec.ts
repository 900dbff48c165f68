/** The site under a base path works as it does at the root of its host. */
import { expect, test } from '@playwright/test';
import { article, documentOf } from './built.ts';
import { claimsFile } from './claims.ts';
import { addressOf, baseSite } from './sites.ts';

test.use({ baseURL: addressOf(baseSite) });

const { title, claims } = claimsFile(article, baseSite);

test('from home to a reading, a claim, its speaker, and back', async ({ page }) => {
  const claim = claims.find(({ form }) => form === 'direct');
  if (!claim?.speaker) throw new Error('The article quotes somebody.');
  await page.goto('./');
  await page.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(`${addressOf(baseSite)}readings/${article}/`);
  await page.locator(`#r${String(claim.number)}`).click();
  await page.locator(`[id="${claim.id}"]`).getByRole('link', { name: 'All claims' }).click();
  await expect(page).toHaveURL(`${addressOf(baseSite)}speakers/${claim.speaker.id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim.speaker.name);
  await page.locator(`a[href$="#${claim.id}"]`).click();
  await expect(page).toHaveURL(`${addressOf(baseSite)}readings/${article}/#${claim.id}`);
  await expect(page.locator(`[id="${claim.id}"]`)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim.speaker.name);
  await page.getByRole('link', { name: 'Readings' }).click();
  await expect(page).toHaveURL(addressOf(baseSite));
});

test('fonts and icon come from under the base path', async ({ page }) => {
  const missed: string[] = [];
  const fonts: string[] = [];
  page.on('response', (response) => {
    if (!response.ok() && response.status() !== 304) missed.push(response.url());
    if (response.request().resourceType() === 'font') fonts.push(response.url());
  });
  await page.goto(`readings/${article}/`);
  await page.waitForLoadState('networkidle');
  expect(missed).toEqual([]);
  expect(fonts.length).toBeGreaterThan(0);
  for (const url of fonts) expect(url).toContain(addressOf(baseSite));
});

test('claims.json leads to the claims under the base path', () => {
  const document = documentOf(`readings/${article}/`, baseSite);
  for (const { id, url } of claims) {
    expect(url).toBe(`${baseSite.base}readings/${article}/#${id}`);
    expect(document.getElementById(id), url).not.toBeNull();
  }
});

test('outside the base path there is nothing', async ({ request }) => {
  const response = await request.get(new URL('/readings/', addressOf(baseSite)).href);
  expect(response.status()).toBe(404);
});
