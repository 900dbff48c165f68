/** Addresses lead where they should, under a base path as at the root of a host; a wrong one says so. */
import { expect, test } from '@playwright/test';
import { article } from './built.ts';
import { claimsFile } from './claims.ts';
import * as labels from './labels.ts';
import { numberOf, openNoteOf } from './notes.ts';
import { addressOf, site } from './sites.ts';

const { title, claims } = claimsFile(article);

test('from home to a reading, a claim, its speaker, and back', async ({ page }) => {
  const claim = claims.find(({ form }) => form === 'direct');
  if (!claim?.speaker) throw new Error('The article quotes somebody.');
  await page.goto('./');
  await page.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(`${addressOf(site)}readings/${article}/`);
  await numberOf(page, claim).click();
  await openNoteOf(page, claim).getByRole('link', { name: labels.site.allClaims }).click();
  await expect(page).toHaveURL(`${addressOf(site)}speakers/${claim.speaker.id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim.speaker.name);
  await page.locator(`a[href$="#${claim.id}"]`).click();
  await expect(page).toHaveURL(`${addressOf(site)}readings/${article}/#${claim.id}`);
  await expect(page.locator(`[id="${claim.id}"]`)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim.speaker.name);
  await page.getByRole('link', { name: labels.site.readings }).click();
  await expect(page).toHaveURL(addressOf(site));
});

test('fonts and icon come from below the home of the site', async ({ page }) => {
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
  for (const url of fonts) expect(url).toContain(addressOf(site));
});

test('outside the base path there is nothing', async ({ request }) => {
  test.skip(site.base === '/', 'at the root there is no outside');
  const response = await request.get(new URL('/readings/', addressOf(site)).href);
  expect(response.status()).toBe(404);
});

test('a wrong address gets the page for it, with the status that says so, and a way on', async ({ page }) => {
  const response = await page.goto('readings/not/there/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(addressOf(site));
});
