/** A site that has gone from its address: its worker ends itself, and readers see what is there now. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as quick, test as base, type Page } from '@playwright/test';
import { fileOf } from './built.ts';
import { Host } from './host.ts';
import * as labels from './labels.ts';
import { field, kept, openSheet, quarterHour, saved, soon, stored } from './sheet.ts';
import { hostPort, site } from './sites.ts';

const test = base.extend<{ host: Host; other: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from its parameter
  host: async ({}, use, { parallelIndex }) => {
    const host = new Host(site.folder, site.base, hostPort(parallelIndex));
    await host.open();
    await use(host);
    await host.close();
  },
  /** Folder of a site that knows nothing of this one. */
  // eslint-disable-next-line no-empty-pattern -- as above
  other: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'other-site-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Other</title><h1>Another site</h1>');
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});
test.use({ serviceWorkers: 'allow' });
const expect = quick.configure({ timeout: 30_000 });
test.slow();

/** Visits the site until its worker is in control of the page. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** What a browser has of the sites below a path. */
const rest = (page: Page, path: string) =>
  page.evaluate(async (below) => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return {
      caches: (await caches.keys()).filter((name) => name.startsWith(`according-to ${below} `)).length,
      workers: registrations.filter(({ scope }) => new URL(scope).pathname === below).length,
    };
  }, path);

const notice = (page: Page) => page.locator('.update-notice');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Comes back to the site that has gone: the page says so, and one press leads to what is there now. */
async function comeBack(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(heading(page)).not.toHaveText('Another site');
  await expect(notice(page)).toContainText(labels.offline.gone);
  expect(await rest(page, site.base)).toEqual({ caches: 0, workers: 0 });
  await notice(page).getByRole('button', { name: labels.offline.seeWhatIsHere }).click();
}

test('where another site has come in its place, it is seen, and answers stay', async ({ page, host, other }) => {
  await visit(page, host.address);
  await openSheet(page, `${host.address}${quarterHour}`);
  await field(page, 'insisted').fill('The hint is gone.');
  await expect(kept(page)).toHaveText(saved, soon);
  await host.publish(other);
  await comeBack(page, host.address);
  await expect(heading(page)).toHaveText('Another site');
  expect((await stored(page)).map(({ value }) => value)).toContain('The hint is gone.');
});

test('where it has moved, readers are led on', async ({ page, host }) => {
  await visit(page, host.address);
  host.meddle = ({ url = '' }, response) => {
    if (url === '/moved/') response.setHeader('content-type', 'text/html').end('<h1>Another site</h1>');
    else if (url.endsWith('/sw.js')) response.writeHead(410).end();
    else response.writeHead(301, { location: '/moved/' }).end();
    return true;
  };
  await comeBack(page, host.address);
  await expect(heading(page)).toHaveText('Another site');
  await expect(page).toHaveURL(/\/moved\/$/);
});

test('where it is offline or in trouble, everything stays', async ({ page, host }) => {
  await visit(page, host.address);
  const before = await rest(page, site.base);
  expect(before.caches).toBeGreaterThan(0);
  const asked = () => host.asked.filter((path) => path.endsWith('/sw.js')).length;
  for (const status of [500, 503, 403, 302]) {
    host.meddle = (_, response) => {
      response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:9/login' } : {}).end();
      return true;
    };
    const count = asked();
    await page.goto(host.address);
    await expect.poll(asked).toBeGreaterThan(count);
    // The worker answers after what it did before.
    await page.evaluate(() =>
      fetch('how-to-read/').then(
        () => null,
        () => null,
      ),
    );
    expect(await rest(page, site.base)).toEqual(before);
  }
  host.meddle = null;
  await host.close();
  await page.goto(host.address);
  await expect(heading(page)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  expect(await rest(page, site.base)).toEqual(before);
});

test('where a host answers every address, the file for it ends the worker', async ({ page, host }) => {
  await visit(page, host.address);
  const end = readFileSync(fileOf('offline/end-worker.js'));
  host.meddle = (request, response) => {
    const isWorker = request.url?.endsWith('/sw.js') === true;
    response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html');
    response.end(isWorker ? end : '<!doctype html><title>Other</title><h1>Another site</h1>');
    return true;
  };
  await page.goto(host.address);
  await expect(heading(page)).toHaveText('Another site');
  await expect.poll(() => rest(page, site.base)).toEqual({ caches: 0, workers: 0 });
});
