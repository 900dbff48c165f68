/** Reading without a connection. “Offline” here means that the server is stopped: nothing answers at its address. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect as quick, test as base, type BrowserContext, type Page } from '@playwright/test';
import { fingerprint } from '../src/study/fingerprint.ts';
import { axeFaults } from './axe.ts';
import { article, documentOf, fileOf } from './built.ts';
import { claimsFile } from './claims.ts';
import { Host } from './host.ts';
import * as labels from './labels.ts';
import { field, kept, saved as onDevice } from './sheet.ts';
import { baseSite, hostPort, nextSite, site } from './sites.ts';

const bridge = 'the-closed-bridge';
const reading = `readings/${bridge}/`;
const titleOf = (slug: string) => claimsFile(slug).title;
/** A word of the invented reading that only one edition has. */
const [oldWord, newWord] = nextSite.changed;

const test = base.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from its parameter
  host: async ({}, use, { parallelIndex }) => {
    const host = new Host(site.folder, site.base, hostPort(parallelIndex));
    await host.open();
    await use(host);
    await host.close();
  },
});
test.use({ serviceWorkers: 'allow' });
const expect = quick.configure({ timeout: 30_000 });
// A first worker installs in a second, on a slow machine in ten.
test.slow();

/** Opens a page for the first time and waits until its worker is at work. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

const row = (page: Page, name: string) => page.locator(`[data-collection="${name}"]`);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const notSaved = (page: Page) => expect(heading(page)).toHaveText(labels.offline.notSaved);
const notice = (page: Page) => page.locator('.update-notice');

/** Saves a package on the page for it. */
async function save(page: Page, host: Host, name: string): Promise<void> {
  await page.goto(`${host.address}offline/`);
  await row(page, name).getByRole('button', { name: labels.offline.save }).click();
  await expect(row(page, name).locator('.is-here')).toHaveText(labels.offline.saved, { timeout: 60_000 });
}

/** Names of the editions that the browser has, whole or not. */
const editions = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' edition ')));

async function search(page: Page, words: string): Promise<void> {
  await page.locator('input[type=search]').fill(words);
}

test('after one visit the reading is there without the server, at every form of its address', async ({
  page,
  host,
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await visit(page, `${host.address}${reading}`);
  await host.close();
  const text = await page.locator('#p2 > p').innerText();
  for (const form of ['', 'index.html', '?utm_source=mail&x=%20', '#barriers', 'index.html?a#told-in-june']) {
    await page.goto('about:blank');
    await page.goto(`${host.address}${reading}${form}`);
    await expect(page.locator('#p2 > p')).toHaveText(text, { useInnerText: true });
    if (form.includes('#')) await expect(page.locator(`[id="${form.split('#')[1] ?? ''}"]`)).toBeVisible();
  }
  await page.goto(`${host.address}${reading.slice(0, -1)}`);
  await expect(page.locator('#p2 > p')).toHaveText(text, { useInnerText: true });
  const fonts = await page.evaluate(async () => {
    // The others stand in with what is on this machine.
    const ofTheSite = [...document.fonts].filter(({ family }) => /Literata|Source Sans/.test(family));
    await Promise.all(ofTheSite.map((font) => font.load()));
    return ofTheSite.map(({ status }) => status);
  });
  expect(fonts).toEqual(['loaded', 'loaded', 'loaded']);
  await page.goto(host.address);
  await expect(page.getByRole('link', { name: titleOf(bridge) })).toBeVisible();
  expect(faults).toEqual([]);
});

test('a page that was not saved says so, and what is', async ({ page, host }) => {
  await visit(page, `${host.address}${reading}`);
  await host.close();
  for (const path of [`readings/${article}/`, 'speakers/nobody?x=1', 'no/such/page.html']) {
    const response = await page.goto(`${host.address}${path}`);
    expect(response?.status()).toBe(503);
    await notSaved(page);
    await expect(page.getByRole('main')).toContainText(`${site.base}${path.replace(/\?.*/, '')} is not saved`);
    await expect(page.getByRole('link', { name: labels.site.tryAgain })).toHaveAttribute(
      'href',
      `${host.address}${path}`,
    );
  }
  expect(await axeFaults(page)).toEqual([]);
  // The search is a part of every page: without its index it says so.
  await page.keyboard.press('/');
  await search(page, 'bridge');
  await expect(page.getByText(labels.search.noIndex)).toBeVisible();
  await closeSearch(page);
  await page
    .locator('#missing-list')
    .getByRole('link', { name: titleOf(bridge) })
    .click();
  await expect(heading(page)).toHaveText(titleOf(bridge));
  // When the server is back the same address has its page.
  await page.goto(`${host.address}readings/${article}/`);
  await notSaved(page);
  await host.open();
  await page.getByRole('link', { name: labels.site.tryAgain }).click();
  await expect(heading(page)).toHaveText(titleOf(article));
});

test('a reading that is saved brings its pages, speakers, search, exercise and files', async ({ page, host }) => {
  const said: string[] = [];
  await visit(page, `${host.address}offline/`);
  await page.exposeFunction('hear', (words: string) => said.push(words));
  await page.evaluate(() => {
    const heard = window as unknown as { hear: (words: string) => void };
    const place = row('.how-much');
    const status = document.querySelector('#saving-said');
    new MutationObserver(() => {
      heard.hear(place?.textContent ?? '');
      heard.hear(status?.textContent ?? '');
    }).observe(document.querySelector('#saving') ?? document, { subtree: true, childList: true, characterData: true });
    function row(selector: string) {
      return document.querySelector(`[data-collection="reading/the-closed-bridge"] ${selector}`);
    }
  });
  const offered = row(page, `reading/${bridge}`);
  await expect(offered.locator('.how-much')).toHaveText(/^\d+(?:\.\d)? [kM]B$/);
  await offered.getByRole('button', { name: labels.offline.save }).click();
  await expect(offered.locator('.is-here')).toHaveText(labels.offline.saved);
  expect(said).toContain(labels.offline.saving(titleOf(bridge)));
  expect(said).toContain(labels.offline.isSaved(titleOf(bridge)));
  expect(said.some((words) => /^\d+ of \d{2,} files, .+ of .+ [kM]B$/.test(words))).toBe(true);
  await expect(offered.getByRole('button', { name: labels.offline.remove })).toBeFocused();
  await host.close();

  await page.goto(`${host.address}${reading}`);
  await page.keyboard.press('/');
  await search(page, `${oldWord} barriers`);
  await expect(page.locator('.results li')).toHaveCount(1);
  await page.goto(`${host.address}search/?q=${oldWord}+barriers`);
  await page.locator('.results a').first().click();
  await expect(page).toHaveURL(new RegExp(`${reading}#barriers$`));

  const pages = documentOf(reading).querySelectorAll<HTMLAnchorElement>(`main a[href^="${site.base}"]`);
  const paths = new Set([...pages].map((link) => (link.getAttribute('href') ?? '').replace(/#.*/, '')));
  // Other readings, and what is asked about this one, are saved by themselves.
  const isOther = (path: string) =>
    path.startsWith(`${site.base}readings/`) && !path.startsWith(`${site.base}${reading}`);
  const own = [...paths].filter((path) => !isOther(path) && !path.startsWith(`${site.base}assignments/`));
  expect(own.some((path) => path.startsWith(`${site.base}speakers/`))).toBe(true);
  const answers = await page.evaluate(
    async (asked) => Promise.all(asked.map(async (path) => [path, (await fetch(path)).status])),
    [
      ...own,
      ...readdirSync(fileOf(reading).replace('index.html', ''), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => `${site.base}${reading}${name}`),
    ],
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  await page.goto(`${host.address}${reading}cite/`);
  const download = page.waitForEvent('download');
  await page.getByRole('main').getByRole('link', { name: 'CSL-JSON' }).first().click();
  const got = readFileSync(await (await download).path());
  expect((await download).suggestedFilename()).toBe('works-cited.json');
  expect(got.equals(readFileSync(join(site.folder, reading, 'works-cited.json')))).toBe(true);

  await page.goto(`${host.address}${reading}who-said-it/`);
  await page.getByRole('button', { name: labels.exercise.begin }).click();
  await expect(page.getByRole('heading', { name: labels.exercise.claim(1) })).toBeVisible();
  const assignment = deflateRawSync(
    JSON.stringify({
      title: 'From a link',
      reading: bridge,
      prompts: [{ id: 'q1', on: 'told-in-june', kind: 'short', lines: 3, question: [{ type: 'text', value: 'Who?' }] }],
    }),
  ).toString('base64url');
  await page.goto(`${host.address}assignments/open/#a1.${fingerprint(assignment)}.${assignment}`);
  await expect(heading(page)).toHaveText('From a link');
  await page.goto(`${host.address}readings/${article}/`);
  await notSaved(page);
});

test('an assignment is saved with its reading, and answers outlast its removal', async ({ page, host }) => {
  const slug = 'a-first-quarter-hour';
  await visit(page, `${host.address}offline/`);
  await save(page, host, `assignment/${slug}`);
  await host.close();
  await page.goto(`${host.address}assignments/${slug}/`);
  await expect(page.locator('#sheet[data-ready]')).toBeAttached();
  await field(page, 'insisted').fill('Her own store, which she knows.');
  await expect(kept(page)).toHaveText(onDevice);
  await page
    .getByRole('main')
    .getByRole('link', { name: titleOf(bridge) })
    .first()
    .click();
  await expect(heading(page)).toHaveText(titleOf(bridge));
  await page.goto(`${host.address}offline/`);
  await expect(page.getByText(labels.offline.noConnection)).toBeHidden(); // only the server is off
  await row(page, `assignment/${slug}`).getByRole('button', { name: labels.offline.remove }).click();
  await expect(row(page, `assignment/${slug}`).locator('.how-much')).toHaveText(/^\d+(?:\.\d)? [kM]B$/);
  await page.goto(`${host.address}assignments/${slug}/`);
  await notSaved(page);
  await host.open();
  await page.goto(`${host.address}assignments/${slug}/`);
  await expect(field(page, 'insisted')).toHaveValue('Her own store, which she knows.');
});

test(
  'everything is saved and removed again; the page for it is accessible and fits a small screen',
  { tag: '@slow' },
  async ({ page, host }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(page, `${host.address}${reading}`);
    await save(page, host, 'everything');
    await expect(row(page, `reading/${article}`).locator('.how-much')).toHaveText(labels.offline.savedWithEverything);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length).replaceAll('\\', '/'))
      .filter(
        (path) =>
          !/^\/(?:sw\.js|404\.html|build-manifest\.json|sitemap-.*|offline\/(?:end-worker\.js|lists\/.*))$/.test(path),
      );
    await host.close();
    const missed = await page.evaluate(
      async (paths) => {
        const statuses = await Promise.all(
          paths.map((path) =>
            fetch(path).then(
              (response) => response.ok,
              () => false,
            ),
          ),
        );
        return paths.filter((_, index) => statuses[index] === false);
      },
      files.map((path) => site.base + path.slice(1)),
    );
    expect(missed).toEqual([]);
    await row(page, 'everything').getByRole('button', { name: labels.offline.remove }).click();
    await expect(row(page, `reading/${article}`).getByRole('button', { name: labels.offline.save })).toBeVisible();
    await page.goto(`${host.address}readings/${article}/`);
    await notSaved(page);
    // What was opened is kept still, until that is removed too.
    await page.goto(`${host.address}offline/`);
    await page.getByRole('button', { name: labels.offline.removePages }).click();
    await expect(page.getByRole('button', { name: labels.offline.removePages })).toBeHidden();
    await page.goto(`${host.address}${reading}`);
    await notSaved(page);
  },
);

test('saving that is stopped, or breaks off, keeps what has come and goes on from there', async ({ page, host }) => {
  const name = `reading/${bridge}`;
  await visit(page, `${host.address}offline/`);
  let tables = 0;
  const stopAfter = (count: number) => {
    host.meddle = ({ url = '', socket }) => {
      if (!url.includes('/tables/') || (tables += 1) <= count) return false;
      socket.destroy();
      return true;
    };
  };
  stopAfter(10);
  await row(page, name).getByRole('button', { name: labels.offline.save }).click();
  await expect(row(page, name).getByText(labels.offline.lost)).toBeVisible();
  await expect(row(page, name).locator('.how-much')).toContainText(labels.offline.savedInPart);
  await expect(row(page, name).getByRole('button', { name: labels.offline.saveRest })).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);
  host.asked.length = 0;
  let isHeld = false;
  host.meddle = ({ url = '' }) => {
    if (!url.includes('/tables/')) return false;
    isHeld = true; // never answered
    return true;
  };
  await row(page, name).getByRole('button', { name: labels.offline.saveRest }).click();
  await expect.poll(() => isHeld).toBe(true);
  await row(page, name).getByRole('button', { name: labels.offline.stop }).click();
  await expect(row(page, name).getByText(labels.offline.stopped)).toBeVisible();
  expect(host.asked.filter((path) => path.endsWith('.html') || path.endsWith('/'))).toEqual([]);
  host.meddle = null;
  await row(page, name).getByRole('button', { name: labels.offline.saveRest }).click();
  await expect(row(page, name).locator('.is-here')).toBeVisible();
});

// The site that follows this one is built for the slow set only.
test.describe('a new edition', { tag: '@slow' }, () => {
  /** A page of the old edition, with the reading saved, when the host has the new one. */
  async function published(page: Page, host: Host): Promise<void> {
    await visit(page, `${host.address}${reading}`);
    await save(page, host, `reading/${bridge}`);
    await page.goto(`${host.address}${reading}`);
    await expect(page.locator('#p2 > p')).toContainText(oldWord);
    await host.publish(nextSite.folder);
  }

  const look = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update().catch(() => undefined);
      const { installing } = registration ?? {};
      if (!installing) return 'nothing new';
      return new Promise<string>((resolve) => {
        installing.addEventListener('statechange', () => {
          if (installing.state !== 'installing') resolve(installing.state);
        });
      });
    });

  test('waits until the reader takes it; no page ever sees two', async ({ page, context, host }) => {
    await published(page, host);
    const other = await context.newPage();
    await other.goto(`${host.address}${reading}`);
    await expect(notice(other)).toContainText(labels.offline.newVersion);
    await expect(notice(page)).toContainText(labels.offline.newVersion);
    // On a short page it lies over nothing.
    await other.goto(`${host.address}offline/missing/`);
    await expect(notice(other)).toContainText(labels.offline.newVersion);
    expect(await axeFaults(other)).toEqual([]);
    await other.goto(`${host.address}${reading}`);
    // Until then, everything is of the old one, with the host or without.
    for (const open of [page, other]) await expect(open.locator('#p2 > p')).toContainText(oldWord);
    await page.reload();
    await expect(page.locator('#p2 > p')).toContainText(oldWord);
    await findsOnly(page, oldWord, newWord);
    await page.goto(`${host.address}offline/`);
    await expect(page.getByText(labels.offline.readBeforeSaving)).toBeVisible();
    await expect(row(page, 'everything').getByRole('button', { name: labels.offline.save })).toBeDisabled();
    await page.goto(`${host.address}${reading}`);

    await notice(page).getByRole('button', { name: labels.offline.readNow }).click();
    await expect(page.locator('#p2 > p')).toContainText(newWord);
    // The other window is left as it is, and its search too, which it has not loaded yet.
    await expect(notice(other)).toContainText(labels.offline.versionBefore);
    await expect(other.locator('#p2 > p')).toContainText(oldWord);
    await host.close();
    await findsOnly(other, oldWord, newWord);
    await findsOnly(page, newWord, oldWord);
    expect(await editions(page)).toHaveLength(2);
    await other.reload();
    await expect(other.locator('#p2 > p')).toContainText(newWord);
    await findsOnly(other, newWord, oldWord);
    await page.goto(`${host.address}speakers/`);
    await expect.poll(() => editions(page)).toHaveLength(1);
    await page.goto(`${host.address}offline/`);
    await expect(row(page, `reading/${bridge}`).locator('.is-here')).toHaveText(labels.offline.saved);
  });

  test('that cannot be installed whole leaves the old one as it is; at last it fetches only what has changed', async ({
    page,
    context,
    host,
  }) => {
    await published(page, host);
    const isRefused = async () => {
      expect(await look(page)).toBe('redundant');
      expect(await editions(page)).toHaveLength(1);
      await page.reload();
      await expect(page.locator('#p2 > p')).toContainText(oldWord);
    };
    await test.step('without room', async () => {
      const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
      await allowBytes(context, page, host, usage + 200_000);
      await isRefused();
      await allowBytes(context, page, host);
    });
    await test.step('from a host that has only half of it', async () => {
      host.meddle = ({ url }, response) => {
        if (url !== `/${reading}`) return false;
        response.setHeader('content-type', 'text/html').end(readFileSync(fileOf(reading)));
        return true;
      };
      await isRefused();
    });
    await test.step('interrupted, and then without the server', async () => {
      host.meddle = ({ url, socket }) => {
        if (url !== `/${reading}`) return false;
        socket.destroy();
        return true;
      };
      await isRefused();
      await host.close();
      await page.reload();
      await expect(page.locator('#p2 > p')).toContainText(oldWord);
      await findsOnly(page, oldWord, newWord);
    });
    host.meddle = null;
    await host.open();
    host.asked.length = 0;
    await page.reload();
    await expect(notice(page)).toContainText(labels.offline.newVersion);
    const fetched = host.asked.map((path) => path.replace(/\?.*/, '')).filter((path) => path !== '/sw.js');
    expect(fetched).toContain(`/${reading}`);
    expect(fetched.filter((path) => /woff2$|^\/speakers\/./.test(path))).toEqual([]);
    expect(fetched.length).toBeLessThan(60);
  });

  test('a page that is not kept comes from the host with all that it asks for', async ({ page, host }) => {
    await visit(page, `${host.address}readings/${article}/`);
    await save(page, host, 'search');
    await host.publish(nextSite.folder);
    // While the new edition cannot be installed, the worker of the old one is in charge.
    host.meddle = ({ url = '', socket }) => {
      if (!url.startsWith('/offline/lists/')) return false;
      socket.destroy();
      return true;
    };
    await page.goto(`${host.address}${reading}`);
    await expect(page.locator('#p2 > p')).toContainText(newWord);
    await findsOnly(page, newWord, oldWord);
    await page.goto(`${host.address}readings/${article}/`);
    await findsOnly(page, oldWord, newWord);
  });
});

/** The search of a page finds a claim with one word and none with the other. */
async function findsOnly(page: Page, word: string, other: string): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('/');
  await search(page, `${word} barriers`);
  await expect(page.locator('.results li')).toHaveCount(1);
  await expect(page.locator('.results')).toContainText(word);
  await search(page, other);
  await expect(page.getByText(labels.search.noClaimHas(other))).toBeVisible();
  await closeSearch(page);
}

/** The first press empties the field, the second closes the search. */
async function closeSearch(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Sets what the browser allows the site to keep; without a number, what it would allow by itself. */
async function allowBytes(context: BrowserContext, page: Page, host: Host, quotaSize?: number): Promise<void> {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(host.address);
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
}

test('where there is no room, saving says so and what was there stays', async ({ page, context, host }) => {
  await visit(page, `${host.address}${reading}`);
  await page.goto(`${host.address}offline/`);
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  await allowBytes(context, page, host, usage + 300_000);
  const wanted = row(page, `reading/${article}`);
  await wanted.getByRole('button', { name: labels.offline.save }).click();
  await expect(wanted.getByText(labels.offline.noRoom)).toBeVisible();
  await expect(wanted.getByRole('button', { name: labels.offline.saveRest })).toBeVisible();
  await wanted.getByRole('button', { name: labels.offline.remove }).click();
  await expect(wanted.getByRole('button', { name: labels.offline.save })).toBeEnabled();
  await host.close();
  await page.goto(`${host.address}${reading}`);
  await expect(heading(page)).toHaveText(titleOf(bridge));
});

test('without service workers nothing breaks, and the page for saving says why', async ({ page, host }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => faults.push(message.text()));
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.goto(`${host.address}${reading}`);
  await page.waitForLoadState('networkidle');
  await page.goto(`${host.address}offline/`);
  await expect(page.getByText(labels.offline.keepsNothing)).toBeVisible();
  await expect(page.getByRole('button', { name: labels.offline.save })).toHaveCount(0);
  expect(faults).toEqual([]);
});

// On a push all of this file is looked at under a base path.
test('under a base path', { tag: '@slow' }, async ({ page }, { parallelIndex }) => {
  const host = new Host(baseSite.folder, baseSite.base, hostPort(parallelIndex));
  await host.open();
  await visit(page, `${host.address}${reading}`);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(host.address);
  await save(page, host, `assignment/a-first-quarter-hour`);
  await host.close();
  await page.goto(`${host.address}${reading.slice(0, -1)}?x#barriers`);
  await expect(page.locator('[id="barriers"]')).toBeVisible();
  await findsOnly(page, oldWord, newWord);
  await page.goto(`${host.address}readings/${article}/`);
  await notSaved(page);
  // Outside its path the site answers for nothing.
  await expect(page.goto(new URL('/', host.address).href)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

test('it can be installed: the manifest leads to what is there', async ({ page, host }) => {
  const { folder, base: home } = site;
  const manifest = JSON.parse(readFileSync(join(folder, 'app.webmanifest'), 'utf8')) as {
    start_url: string;
    scope: string;
    id: string;
    icons: { src: string; sizes: string }[];
  };
  expect([manifest.start_url, manifest.scope, manifest.id]).toEqual([home, home, home]);
  for (const { src, sizes } of manifest.icons) {
    const bytes = readFileSync(join(folder, src.slice(home.length)));
    // Width and height of a PNG stand at byte 16.
    if (src.endsWith('.png')) expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  await visit(page, host.address);
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A browser without a window installs nothing, and says that first.
  expect(
    installabilityErrors.map(({ errorId }) => errorId).filter((id) => !/in-incognito|not-from-secure/.test(id)),
  ).toEqual([]);
});
