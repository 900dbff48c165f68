/** `npm run package`: the zip, unpacked and served by two servers, one of which knows only files. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { serve } from '../../src/cli/serve.ts';
import { article, htmlFiles } from '../built.ts';
import { claimsFile } from '../claims.ts';
import * as labels from '../labels.ts';
import { openNotes } from '../notes.ts';
import { field, kept, saved, soon } from '../sheet.ts';
import { baseSite, packagePort } from '../sites.ts';
import { command, servePlainly, unpack } from '../unpacked.ts';

test.describe.configure({ mode: 'default' });

const folder = mkdtempSync(join(tmpdir(), 'package-'));
const zipFile = join(folder, 'site.zip');
const servers: Server[] = [];
let places: { name: string; home: string }[] = [];
const quoted = claimsFile(article).claims.find(({ form }) => form === 'direct');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const { status, said } = command('package', '--site', baseSite.folder, '--out', zipFile);
  expect(status, said).toBe(0);
  const zip = readFileSync(zipFile);
  unpack(zip, join(folder, 'root'));
  unpack(zip, join(folder, 'host', 'some', 'where else'));
  const [root, plain] = [await serve(join(folder, 'root'), '/', packagePort), await servePlainly(join(folder, 'host'))];
  servers.push(root.server, plain.server);
  places = [
    { name: 'at the root of a server', home: root.address },
    { name: 'in a folder of a server that knows only files', home: `${plain.address}some/where%20else/index.html` },
  ];
});
test.afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Notes what goes wrong on a page from now on. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
  });
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

test('the zip is the same bytes every time', () => {
  const again = join(folder, 'again.zip');
  expect(command('package', '--site', baseSite.folder, '--out', again).status).toBe(0);
  expect(readFileSync(again).equals(readFileSync(zipFile))).toBe(true);
});

test('it has every page, words on what to do, and no link that leads nowhere', () => {
  const files = new Map(Object.entries(unzipSync(readFileSync(zipFile))));
  const pages = [...files.keys()].filter((path) => path.endsWith('.html')).sort();
  // A copy is not kept offline: its pages for that are left out, as is the one for wrong addresses.
  expect(pages).toEqual(htmlFiles(baseSite).filter((path) => !/^(?:404\.html$|offline\/)/.test(path)));
  expect(new TextDecoder().decode(files.get('README.txt'))).toContain('Unpack everything');
  const documents = new Map(pages.map((path) => [path, parseHTML(new TextDecoder().decode(files.get(path))).document]));
  const faults: string[] = [];
  for (const [path, document] of documents) {
    for (const element of document.querySelectorAll('[href], [src], [action]')) {
      const address = ['href', 'src', 'action']
        .map((name) => element.getAttribute(name))
        .find((value) => value !== null);
      if (address === undefined || /^[a-z]+:/i.test(address)) continue;
      const [bare = '', fragment = ''] = address.replace(/\?[^#]*/, '').split('#');
      const target = bare === '' ? path : posix.normalize(posix.join(dirname(path), decodeURIComponent(bare)));
      if (address.startsWith('/') || !files.has(target)) faults.push(`${path}: ${address}`);
      else if (fragment !== '' && documents.get(target)?.getElementById(decodeURIComponent(fragment)) === null)
        faults.push(`${path}: ${address} has no such place`);
    }
  }
  expect(faults).toEqual([]);
});

for (const index of [0, 1]) {
  const name = ['at the root of a server', 'in a folder of a server that knows only files'][index] ?? '';

  test(`${name}: from home to a reading, a claim, its speaker, and on paper`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.goto(places[index]?.home ?? '');
    await page.getByRole('link', { name: claimsFile(article).title }).click();
    await page.locator(`.c + a[href="#${quoted?.id ?? ''}"]`).click();
    await openNotes(page).getByRole('link', { name: labels.site.allClaims }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(quoted?.speaker?.name ?? '');
    await page.locator(`a[href$="#${quoted?.id ?? ''}"]`).click();
    await expect(page.locator(`[id="${quoted?.id ?? ''}"]`)).toBeVisible();
    await page.getByText(labels.reading.contents).click();
    await page.getByRole('link', { name: labels.site.print, exact: true }).click();
    await page.locator('#notes-end').check();
    await expect(page.locator('.endnotes')).toBeVisible();
    expect(faults).toEqual([]);
  });

  test(`${name}: search, by key and on its page, leads to a claim`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.goto(places[index]?.home ?? '');
    await page.keyboard.press('/');
    const claims = page.locator('ol.results[aria-label="Claims"] .words a');
    await page.locator('dialog .field').fill('truce');
    await expect(claims.first()).toBeVisible(soon);
    await page.getByRole('link', { name: labels.search.page }).click();
    await expect(claims.first()).toBeVisible(soon);
    const words = await claims.first().textContent();
    await claims.first().click();
    await expect(page.locator(':target')).toBeVisible();
    expect(page.url()).toContain('/readings/');
    expect(words?.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });

  test(`${name}: an assignment is kept, and “Who said it?” asks and answers`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.goto(places[index]?.home ?? '');
    await page.getByRole('link', { name: labels.site.assignments, exact: true }).click();
    await page.getByRole('link', { name: 'A first quarter of an hour' }).click();
    await expect(page.locator('#sheet[data-ready]')).toBeAttached();
    await field(page, 'hold').fill('The mayor knew.');
    await expect(kept(page)).toHaveText(saved, soon);
    await page.reload();
    await expect(page.locator('#sheet[data-ready]')).toBeAttached();
    await expect(field(page, 'hold')).toHaveValue('The mayor knew.');
    await page.goto(new URL(`readings/the-closed-bridge/who-said-it/index.html`, places[index]?.home).href);
    await page.getByRole('button', { name: labels.exercise.begin }).click();
    await page.getByLabel(labels.exercise.nobodys).check();
    await page.getByRole('button', { name: labels.exercise.commit }).click();
    const [inReading] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: /in the reading/ }).click(),
    ]);
    await expect(inReading.locator('.reading')).toBeVisible();
    expect(faults).toEqual([]);
  });
}

test('what it cannot do it says, and it writes nothing', () => {
  const out = join(folder, 'nothing.zip');
  for (const [words, why] of [
    [['--site', folder], /holds no site/],
    [['--nowhere'], /Unknown option '--nowhere'/],
    [['surplus'], /Unexpected argument 'surplus'/],
  ] as const) {
    const { status, said } = command('package', ...words, '--out', out);
    expect(said).toMatch(why);
    expect(status).toBe(2);
  }
  expect(existsSync(out)).toBe(false);
});
