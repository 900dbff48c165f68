/** A host that takes requests and does not answer. The page’s clock is put forward: nobody waits for ten seconds. */
import { readFileSync } from 'node:fs';
import { expect as quick, test as base, type Page } from '@playwright/test';
import { fileOf } from './built.ts';
import { Host } from './host.ts';
import * as labels from './labels.ts';
import { hostPort, site } from './sites.ts';

const test = base.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from its parameter
  host: async ({}, use, { parallelIndex }) => {
    const host = new Host(site.folder, site.base, hostPort(parallelIndex));
    await host.open();
    await use(host);
    await host.close();
  },
});
const expect = quick.configure({ timeout: 30_000 });
test.slow();

/** Lets requests for which `isHeld` is true go unanswered, or answers them with the beginning of a file. */
function hold(host: Host, isHeld: (path: string) => boolean, beginning: Uint8Array | null = null): { count: number } {
  const held = { count: 0 };
  host.meddle = ({ url = '' }, response) => {
    if (!isHeld(url)) return false;
    held.count += 1;
    if (beginning !== null) response.writeHead(200, { 'content-length': beginning.length + 1 }).write(beginning);
    return true;
  };
  return held;
}

const passTenSeconds = (page: Page) => page.clock.fastForward(10_100);

test.describe('the search', () => {
  const results = (page: Page) => page.locator('ol.results[aria-label="Claims"] .words a');
  const status = (page: Page) => page.locator('.search-panel [role=status]');

  for (const [what, isHeld] of [
    ['its worker', (path: string) => path.includes('/worker-')],
    ['its index', (path: string) => path.includes('.pf_index')],
  ] as const) {
    test(`says so where ${what} does not come, and can be tried again`, async ({ page, host }) => {
      const held = hold(host, isHeld);
      await page.clock.install();
      await page.goto(`${host.address}search/?q=bridge`);
      await expect.poll(() => held.count).toBeGreaterThan(0);
      await page.clock.fastForward(9000);
      await expect(status(page)).not.toHaveText(labels.search.noIndex);
      await passTenSeconds(page);
      await expect(status(page)).toHaveText(labels.search.noIndex);
      await expect(page.getByText(labels.search.silent)).toBeVisible();
      host.meddle = null;
      await page.getByRole('button', { name: labels.site.tryAgain }).click();
      await expect(results(page).first()).toBeVisible();
    });
  }

  test('waits on while something comes, however slowly', async ({ page, host }) => {
    let finish: (() => void) | null = null;
    let parts = 0;
    host.meddle = ({ url = '' }, response) => {
      if (!url.endsWith('.pf_index')) return false;
      const bytes = readFileSync(fileOf(url.slice(site.base.length)));
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 5));
      parts = 1;
      finish = () => response.end(bytes.subarray(5));
      return true;
    };
    await page.clock.install();
    await page.goto(`${host.address}search/?q=bridge`);
    await expect.poll(() => parts).toBe(1);
    await page.clock.fastForward(9000);
    (finish as (() => void) | null)?.();
    host.meddle = null;
    await expect(results(page).first()).toBeVisible();
    await passTenSeconds(page);
    await expect(status(page)).not.toHaveText(labels.search.noIndex);
  });
});

test.describe('saving', () => {
  test.use({ serviceWorkers: 'allow' });
  const name = 'reading/the-closed-bridge';
  const row = (page: Page) => page.locator(`[data-collection="${name}"]`);
  const button = (page: Page, label: string) => row(page).getByRole('button', { name: label });

  for (const [how, beginning] of [
    ['nothing of a file comes', null],
    ['a file breaks off', new Uint8Array([1])],
  ] as const) {
    test(`says so where ${how}, and can be tried again`, async ({ page, host }) => {
      await page.clock.install();
      await page.goto(`${host.address}offline/`);
      await expect(button(page, labels.offline.save)).toBeEnabled();
      const held = hold(host, (path) => path.includes('/tables/'), beginning);
      await button(page, labels.offline.save).click();
      await expect.poll(() => held.count).toBeGreaterThan(0);
      // Other files may still be on their way, and each is given its time.
      await expect(async () => {
        await passTenSeconds(page);
        await quick(row(page).getByText(labels.offline.silent)).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 30_000 });
      host.meddle = null;
      await button(page, labels.offline.saveRest).click();
      await expect(row(page).locator('.is-here')).toHaveText(labels.offline.saved);
    });
  }
});
