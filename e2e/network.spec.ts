/** What a reading fetches, and when. `every-page.spec.ts` looks at what every page asks for. */
import { expect, test } from '@playwright/test';
import { article } from './built.ts';
import { claimsFile } from './claims.ts';
import { listenWhileReading, readThrough } from './read-through.ts';

const reading = `readings/${article}/`;

test('a reading opened at a claim keeps the console empty and asks no other origin', async ({ page }) => {
  const [claim] = claimsFile(article).claims;
  const heard = await listenWhileReading(page, `${reading}#${claim?.id ?? ''}`);
  expect(heard).toEqual({ said: [], elsewhere: [] });
});

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
  // Modules run when the page has been read; nothing waits for them.
  const modules = await page
    .locator('script[type="module"][src]')
    .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src));
  const others = held.filter((url) => !url.endsWith('.woff2') && !url.endsWith('.svg'));
  expect(others.filter((url) => !modules.includes(url))).toEqual([]);
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
  await page.locator('.c + a').evaluateAll((numbers) => {
    for (const number of numbers) (number as HTMLElement).click();
  });
  await readThrough(page);
  await expect.poll(() => fonts.size).toBeGreaterThan(0);
  const total = [...fonts.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(total, [...fonts.keys()].join('\n')).toBeLessThanOrEqual(60_000);
});
