/**
 * The content security policy in use: whatever a reader does, nothing runs against it, and what it forbids does not
 * happen. That no page breaks it by itself is seen by `every-page.spec.ts`, which keeps every console empty.
 */
import { expect, test as base, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostPolicy } from '../src/outputs/policy/content-policy.ts';
import { article } from './built.ts';
import { claimsFile } from './claims.ts';
import { choose } from './guess.ts';
import { Host } from './host.ts';
import * as labels from './labels.ts';
import { pagesToTest } from './pages.ts';
import { field, kept, openSheet, quarterHour, saved, soon } from './sheet.ts';
import { hostPort, site } from './sites.ts';

const bridge = 'the-closed-bridge';

/** Violations of the policy in every document of a test, as the browser reports them. */
const test = base.extend<{ violations: string[]; host: Host }>({
  violations: async ({ context }, use) => {
    const violations: string[] = [];
    await context.exposeFunction('reportViolation', (words: string) => violations.push(words));
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
        const { reportViolation } = window as unknown as { reportViolation: (words: string) => void };
        reportViolation(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile}`);
      });
    });
    context.on('console', (message) => {
      if (/content.security.policy/i.test(message.text())) violations.push(message.text());
    });
    await use(violations);
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from its parameter
  host: async ({}, use, { parallelIndex }) => {
    const host = new Host(site.folder, site.base, hostPort(parallelIndex));
    await host.open();
    await use(host);
    await host.close();
  },
});

async function quickSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.getByLabel(labels.search.field).fill('bridge');
  await expect(page.locator('ol.results .words a').first()).toBeVisible();
}

test('the search opens over a page of every template', async ({ page, violations }) => {
  test.slow();
  for (const { path } of pagesToTest) {
    await page.goto(path);
    await quickSearch(page);
  }
  expect(violations).toEqual([]);
});

test('an exercise and an assignment can be done', async ({ page, violations }) => {
  const [claim] = claimsFile(bridge).claims;
  if (claim === undefined) throw new Error('The reading has no claim.');
  await page.goto(`readings/${bridge}/who-said-it/`);
  await page.getByRole('button', { name: labels.exercise.begin }).click();
  await choose(page, claim, true);
  await page.getByRole('button', { name: labels.exercise.commit }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(labels.exercise.right);
  await openSheet(page, quarterHour);
  await field(page, 'insisted').fill('The hint is gone.');
  await expect(kept(page)).toHaveText(saved, soon);
  const download = page.waitForEvent('download');
  await page.locator('#answers-json').click();
  await (await download).delete();
  expect(violations).toEqual([]);
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a reading is saved, read and downloaded without the server', async ({ page, host, violations }) => {
    test.slow();
    await page.goto(`${host.address}offline/`);
    const row = page.locator(`[data-collection="reading/${article}"]`);
    await row.getByRole('button', { name: labels.offline.save }).click();
    await expect(row.locator('.is-here')).toHaveText(labels.offline.saved, { timeout: 60_000 });
    const search = page.locator('[data-collection="search"]');
    await search.getByRole('button', { name: labels.offline.save }).click();
    await expect(search.locator('.is-here')).toHaveText(labels.offline.saved, { timeout: 60_000 });
    await host.close();
    await page.goto(`${host.address}readings/${article}/`);
    await quickSearch(page);
    await page.keyboard.press('Escape');
    await page.goto(`${host.address}readings/${article}/downloads/`);
    const download = page.waitForEvent('download');
    await page.locator('main a[download][href$=".html"]').first().click();
    expect((await download).suggestedFilename()).toBe(`${article}.html`);
    expect(violations).toEqual([]);
  });
});

test('code, pictures, fetches, frames and forms from elsewhere are refused', async ({ page, violations }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('x');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const elsewhere = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  await page.goto(`readings/${bridge}/`);
  await page.evaluate((address) => {
    const add = (name: string, attributes: Record<string, string>, text = '') => {
      const element = document.createElement(name);
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      element.append(text);
      document.body.append(element);
      return element;
    };
    add('script', {}, 'document.title = "run"');
    add('script', { src: `${address}script` });
    add('p', { id: 'attribute', onclick: 'document.title = "run"' }).click();
    add('img', { src: `${address}picture` });
    add('iframe', { src: `${address}frame` });
    add('object', { data: `${address}object` });
    add('style', {}, 'body { background: red }');
    add('link', { rel: 'stylesheet', href: `${address}sheet` });
    add('base', { href: address });
    void fetch(`${address}fetch`).catch(() => null);
    navigator.sendBeacon(`${address}beacon`, 'x');
    (add('form', { action: `${address}form` }) as HTMLFormElement).requestSubmit();
  }, elsewhere);
  for (const directive of [
    'script-src-elem inline',
    `script-src-elem ${elsewhere}script`,
    'script-src-attr inline',
    `img-src ${elsewhere}picture`,
    `frame-src ${elsewhere.slice(0, -1)}`,
    `object-src ${elsewhere.slice(0, -1)}`,
    'style-src-elem inline',
    `style-src-elem ${elsewhere}sheet`,
    `base-uri ${elsewhere.slice(0, -1)}`,
    `connect-src ${elsewhere}fetch`,
    `connect-src ${elsewhere}beacon`,
    `form-action ${elsewhere}form`,
  ])
    await expect.poll(() => violations.join('\n')).toContain(directive);
  expect(await page.title()).not.toBe('run');
  expect(asked).toEqual([]);
  server.close();
});

test('the same as headers, as docs/publishing.md gives them, leaves everything at work', async ({
  page,
  host,
  violations,
}) => {
  host.meddle = (_, response) => {
    response.setHeader('content-security-policy', hostPolicy);
    return false;
  };
  await page.goto(`${host.address}readings/${bridge}/`);
  await quickSearch(page);
  await page.goto(`${host.address}search/?q=bridge`);
  await expect(page.locator('ol.results .words a').first()).toBeVisible();
  await page.goto(`${host.address}sourcing/`);
  expect(violations).toEqual([]);
});
