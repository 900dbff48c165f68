/** What a page fetches, and when; and what it says to the console. */
import { expect, test, type Page } from '@playwright/test';
import { article } from './built.ts';
import { claimsFile } from './claims.ts';
import { pagesToTest } from './pages.ts';
import { addressOf, site } from './sites.ts';

const reading = `readings/${article}/`;
/** Reads a page from top to end, as fast as frames come, until nothing is fetched any more. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += 2000) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForLoadState('networkidle');
}

const claim = `${reading}#${claimsFile(article).claims[0]?.id ?? ''}`;

for (const path of [...pagesToTest.map((page) => page.path), claim]) {
  test(`/${path} keeps the console empty and asks no other origin`, async ({ page }) => {
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => {
      // Playwright’s own word where it keeps workers away.
      if (!message.text().includes('registration blocked by Playwright')) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
    await page.goto(path);
    await readThrough(page);
    expect(said).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(addressOf(site)) && !url.startsWith('data:'))).toEqual([]);
  });
}

test('the reading paints before anything but its HTML has come', async ({ page }) => {
  const held: string[] = [];
  await page.route('**/*', async (route) => {
    if (route.request().isNavigationRequest()) await route.continue();
    else held.push(route.request().url()); // never answered
  });
  await page.goto(reading, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const letters = await page.locator('#p1').innerText();
  expect(letters.length).toBeGreaterThan(100);
  expect(held.filter((url) => !url.endsWith('.woff2') && !url.endsWith('.svg'))).toEqual([]);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('the text does not move when the fonts come late', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  const fonts: string[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto(reading);
  await readThrough(page);
  await expect.poll(() => fonts.length).toBeGreaterThan(0);
  const shifts = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().map((entry) => JSON.stringify(entry)));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(resolve, 500, []);
      }),
  );
  expect(shifts).toEqual([]);
});

test('a reading fetches at most 60 kB of fonts', async ({ page }) => {
  const fonts = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'font') fonts.set(response.url(), (await response.body()).length);
  });
  await page.goto(reading);
  await page.locator('.notes details').evaluateAll((notes) => {
    for (const note of notes) (note as HTMLDetailsElement).open = true;
  });
  await readThrough(page);
  await expect.poll(() => fonts.size).toBeGreaterThan(0);
  const total = [...fonts.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(total, [...fonts.keys()].join('\n')).toBeLessThanOrEqual(60_000);
});
