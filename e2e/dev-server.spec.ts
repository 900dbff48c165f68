/** What `npm run dev` serves while the content is edited. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as quick, test, type Page } from '@playwright/test';
import { addressOf, devSite } from './sites.ts';

const reading = 'readings/the-closed-bridge/';
const section = `${reading}01-barriers.mdx`;
const speaker = 'bridge-inez-tabor';
const assignment = 'a-first-quarter-hour';

// One server for all tests of this file, so they run one after the other.
test.describe.configure({ mode: 'default' });
test.use({ baseURL: addressOf(devSite) });
// The server compiles each page when it is first asked for.
const expect = quick.configure({ timeout: 30_000 });
test.slow();

let server: ChildProcess;

test.beforeAll(async () => {
  resetContent();
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(devSite.port)], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, CONTENT_DIR: devSite.content },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (bytes: Buffer) => {
      if (bytes.toString().includes('watching for file changes')) resolve();
    });
    server.once('exit', (code) => {
      reject(new Error(`astro dev ended with ${String(code)}.`));
    });
  });
});

test.afterAll(async () => {
  if (server.exitCode !== null) return;
  server.kill();
  await once(server, 'exit');
});

function resetContent(): void {
  rmSync(devSite.content, { recursive: true, force: true });
  cpSync('src/content', devSite.content, { recursive: true });
}

const contentFile = (path: string) => join(devSite.content, path);

/** Replaces words of a content file wherever they stand in it. */
function edit(path: string, before: string, after: string): void {
  const text = readFileSync(contentFile(path), 'utf8');
  if (!text.includes(before)) throw new Error(`${path} does not say “${before}” any more.`);
  writeFileSync(contentFile(path), text.replaceAll(before, after));
}

async function shows(path: string, words: string): Promise<boolean> {
  return (await (await fetch(new URL(path, addressOf(devSite)))).text()).includes(words);
}

async function statusOf(path: string): Promise<number> {
  return (await fetch(new URL(path, addressOf(devSite)))).status;
}

/** For each edit: what is replaced in which file, and every page that is made from it. */
const edits = [
  {
    kind: 'a reading',
    file: section,
    before: 'concrete',
    after: 'granite',
    pages: [
      reading,
      `${reading}print/`,
      `${reading}cite/`,
      `${reading}who-said-it/answers/`,
      `${reading}claims.json`,
      `${reading}claims.csv`,
      `${reading}the-closed-bridge.html`,
      `assignments/${assignment}/`,
      `assignments/${assignment}/key/`,
    ],
  },
  {
    kind: 'a speaker',
    file: `speakers/${speaker}.yaml`,
    before: 'Inez Tabor',
    after: 'Inez Lindqvist',
    pages: [
      `speakers/${speaker}/`,
      reading,
      `${reading}print/`,
      `${reading}sourcing/`,
      `${reading}claims.json`,
      'data/speakers.csv',
    ],
  },
  {
    kind: 'a source',
    file: 'sources/baltimore-sun-2000.yaml',
    before: 'Drug trade shifting routes',
    after: 'Drug trade shifting roads',
    pages: ['sources/', 'readings/mexico-us-security/works-cited.ris'],
  },
  {
    kind: 'an assignment',
    file: `assignments/${assignment}.mdx`,
    before: 'A first quarter of an hour',
    after: 'A second quarter of an hour',
    pages: [
      `assignments/${assignment}/`,
      `assignments/${assignment}/key/`,
      'assignments/',
      'assignments/new/',
      'offline/',
    ],
  },
];

for (const { kind, file, before, after, pages } of edits) {
  test(`an edit of ${kind} shows on every page made from it`, async () => {
    for (const page of pages) expect(await shows(page, before), page).toBe(true);
    edit(file, before, after);
    for (const page of pages) await expect.poll(() => shows(page, after), page).toBe(true);
  });
}

test('a reading that is added gets its pages, and one that is removed loses them', async () => {
  const copy = 'readings/a-second-bridge/';
  expect(await statusOf(copy)).toBe(404);
  cpSync(contentFile(reading), contentFile(copy), { recursive: true });
  await expect.poll(() => statusOf(copy)).toBe(200);
  await expect.poll(() => shows('', copy)).toBe(true);
  rmSync(contentFile(copy), { recursive: true });
  await expect.poll(() => statusOf(copy)).toBe(404);
  await expect.poll(() => shows('', copy)).toBe(false);
});

/** Opens a page and waits until the browser hears of edits. */
async function open(page: Page, path: string): Promise<void> {
  const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
  await page.goto(path);
  await connected;
}

test('the browser shows an edit by itself', async ({ page }) => {
  await open(page, reading);
  const text = page.locator('article');
  await expect(text).toContainText('Just before midnight');
  edit(section, 'Just before midnight', 'Shortly before midnight');
  await expect(text).toContainText('Shortly before midnight');
});

test('a fault shows in the browser with its code, place and hint until it is mended', async ({ page }) => {
  await open(page, reading);
  const overlay = page.locator('vite-error-overlay');
  const [right, wrong] = [`by="${speaker}"`, 'by="bridge-inez-tabo"'];
  edit(section, right, wrong);
  await expect(overlay).toContainText('unknown-speaker');
  const line = readFileSync(contentFile(section), 'utf8').split(wrong)[0]?.split('\n').length;
  await expect(overlay).toContainText(`${section}:${String(line)}`);
  await expect(overlay).toContainText(`Did you mean “${speaker}”?`);
  edit(section, wrong, right);
  await expect(page.locator('article')).toContainText('supper and breakfast');
  await expect(overlay).toHaveCount(0);
});
