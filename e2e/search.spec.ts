/** The search, in its page: what it finds, its facets, its address, its keys, its faults. */
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Download, type Page, type Route } from '@playwright/test';
import { axeFaults, faultsIn } from './axe.ts';
import { article, readings } from './built.ts';
import { claimsFile, isNoted } from './claims.ts';
import * as labels from './labels.ts';
import { addressOf, site } from './sites.ts';

/** The article’s headline as it shows: some of its spaces keep words together. */
const headline = claimsFile(article).title.replaceAll('\u00A0', ' ');

const results = (page: Page) => page.locator('ol.results[aria-label="Claims"] .words a');
const tally = (page: Page) => page.getByRole('status');
const field = (page: Page) => page.getByLabel(labels.search.field);
const facet = (page: Page, name: string) =>
  page.locator('details.facet', { has: page.locator(`summary:text-is("${name}")`) });

async function claimIds(page: Page): Promise<string[]> {
  const links = await results(page).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
  return links;
}

/** Opens the search page and waits for its answer. */
async function search(page: Page, query: string): Promise<void> {
  await page.goto(`search/?${query}`);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  // The first answer fetches the index; a busy machine may take its time over it.
  await expect(page.locator('.search-panel[aria-busy]')).toHaveCount(0, { timeout: 20_000 });
  await expect(tally(page)).not.toBeEmpty();
}

test.describe('what it finds', () => {
  test('is shown whole, ten claims at first', async ({ page }) => {
    await search(page, 'q=DEA');
    await expect(results(page)).toHaveCount(10);
    await page.getByRole('button', { name: labels.search.showMore }).click();
    await expect(results(page)).toHaveCount(15);
    await expect(tally(page)).toHaveText(/^15 claims/);
  });

  test('in reading order where there are only facets', async ({ page }) => {
    await search(page, 'speaker=guillermo-valdes');
    expect(await claimIds(page)).toEqual(['squads', 'define-operations', 'intelligence-cycle', 'high-support']);
  });

  test('nothing, where no claim has a word', async ({ page }) => {
    await search(page, 'q=infinity');
    await expect(tally(page)).toHaveText(labels.search.nothingFound);
    await expect(results(page)).toHaveCount(0);
  });

  test('sections and readings apart from claims', async ({ page }) => {
    await search(page, 'q=Merida');
    const places = page.locator('.places');
    await expect(places.getByRole('link')).toHaveText(['From Fox to Mérida']);
    await expect(places.getByRole('link')).toHaveAttribute('href', /\/readings\/mexico-us-security\/#s5$/);
    await expect(results(page)).toHaveCount(1);
  });
});

test.describe('a result', () => {
  test('shows the words with the match marked, who says it, how, and where', async ({ page }) => {
    await search(page, 'q=void');
    const item = page.locator('ol.results li').first();
    await expect(item.locator('.hit')).toHaveText(['void']);
    await expect(item).toContainText('Jeffrey Davidow · U.S. ambassador to Mexico · quoted');
    await expect(item).toContainText(`${headline} · Old ties and old grudges`);
    await expect(item.locator('.mark.named')).toBeVisible();
  });

  test('leads to the claim: visible, marked, focused, its note open', async ({ page }) => {
    await search(page, 'q=Davidow');
    await results(page).first().click();
    await expect(page).toHaveURL(/\/readings\/mexico-us-security\/#void$/);
    const note = page.locator('.notes > .open > div');
    await expect(note).toBeInViewport();
    await expect(note).toBeFocused();
    await expect(note).toContainText('Jeffrey Davidow');
    const words = page.locator('.c', { hasText: 'There was a void' });
    await expect(words).toBeInViewport();
    const [marked, plain] = await words.evaluate((element) => [
      getComputedStyle(element).backgroundColor,
      getComputedStyle(element.closest('p') ?? element).backgroundColor,
    ]);
    expect(marked).not.toBe(plain);
  });

  test('leads to a claim without a note as well', async ({ page }) => {
    await page.goto('readings/mexico-us-security/');
    const silent = claimsFile(article).claims.find((claim) => !isNoted(claim));
    const id = silent?.id ?? '';
    const words = silent?.text.split(' ').slice(0, 6).join(' ') ?? '';
    await search(page, `q=${encodeURIComponent(`"${words}"`)}`);
    expect(await claimIds(page)).toEqual([id]);
    await results(page).first().click();
    await expect(page.locator('.notes > .open > div')).toBeFocused();
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(page.locator(`#${id}`)).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  });
});

test.describe('facets', () => {
  test('follow the other facets, and count alternatives within their own', async ({ page }) => {
    await search(page, 'speaker=antonio-garza');
    const forms = facet(page, labels.search.facets.form);
    await expect(forms.locator('label:visible')).toHaveText([
      /^\s*Quoted\s*1$/,
      /^\s*Partly quoted\s*1$/,
      /^\s*Paraphrased\s*1$/,
    ]);
    const speakers = facet(page, labels.search.facets.speaker);
    await speakers.getByLabel(labels.search.findSpeaker).fill('davidow');
    await expect(speakers.getByRole('checkbox', { name: /Jeffrey Davidow\s+1/ })).toBeVisible();
    await speakers.getByRole('checkbox', { name: /Jeffrey Davidow/ }).check();
    await expect(tally(page)).toHaveText('4 claims');
    await expect(page).toHaveURL(/\?speaker=antonio-garza&speaker=jeffrey-davidow$/);
    await forms.getByRole('checkbox', { name: new RegExp(`^${labels.forms.indirect}`) }).check();
    await expect(tally(page)).toHaveText('1 claim');
  });

  // On a push the sums are compared in Node, of all values.
  test('count exactly what choosing would give', { tag: '@slow' }, async ({ page }) => {
    test.slow();
    await search(page, 'q=mexico&identification=named');
    const { form, speaker, identification } = labels.search.facets;
    for (const name of [form, speaker, identification]) {
      const row = facet(page, name).locator('label:visible:not(:has(:checked))').first();
      const promised = Number(/(\d+)\s*$/.exec(await row.innerText())?.[1]);
      const before = Number(/^\d+/.exec(await tally(page).innerText())?.[0]);
      await row.getByRole('checkbox').check();
      await settled(page);
      // A second value of one facet adds to the first, the first of another narrows.
      const expected = name === identification ? before + promised : promised;
      await expect(tally(page)).toHaveText(new RegExp(`^${String(expected)} claims?\\b`));
      await page.goBack();
      await settled(page);
      await expect(tally(page)).toHaveText(new RegExp(`^${String(before)} claims?\\b`));
    }
  });

  test('“Quotations only” is one click, and off again', async ({ page }) => {
    await search(page, 'reading=mexico-us-security');
    const button = page.getByRole('button', { name: labels.search.quotationsOnly });
    await button.click();
    await expect(tally(page)).toHaveText('12 claims');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    await expect(tally(page)).toHaveText('140 claims');
  });

  test('every facet is there', async ({ page }) => {
    await search(page, '');
    await expect(page.locator('.facet > summary')).toHaveText(Object.values(labels.search.facets));
  });

  test('the speakers’ list can be searched, without accents and by other names', async ({ page }) => {
    await search(page, '');
    const speakers = facet(page, labels.search.facets.speaker);
    await speakers.getByLabel(labels.search.findSpeaker).fill('calderon');
    await expect(speakers.locator('label:visible')).toHaveText([/Felipe Calderón/]);
    await speakers.getByLabel(labels.search.findSpeaker).fill('central intelligence');
    await expect(speakers.locator('label:visible')).toHaveText([/CIA/]);
  });
});

test.describe('names', () => {
  test('a misspelt name gets a suggestion, which one click takes', async ({ page }) => {
    await search(page, 'q=Davidov');
    await expect(tally(page)).toHaveText(labels.search.nothingFound);
    await page.getByRole('button', { name: 'Jeffrey Davidow' }).click();
    await expect(page).toHaveURL(/\?speaker=jeffrey-davidow$/);
    await expect(results(page)).toHaveCount(1);
  });

  test('a name that is nearly a speaker’s gets one beside its results', async ({ page }) => {
    await search(page, 'q=Valdez');
    expect(await claimIds(page)).toEqual(['barbie-phones']);
    await expect(page.getByRole('button', { name: 'Guillermo Valdés' })).toBeVisible();
  });
});

test.describe('the address', () => {
  test('holds the whole state, and gives it back', async ({ page }) => {
    await search(page, 'q=drones&identification=anonymous&reading=mexico-us-security');
    await expect(field(page)).toHaveValue('drones');
    await expect(
      facet(page, labels.search.facets.identification).getByRole('checkbox', {
        name: new RegExp(labels.classes.anonymous),
      }),
    ).toBeChecked();
    await expect(page.locator('.chosen button')).toHaveText([labels.classes.anonymous, headline]);
  });

  test('follows typing and choosing, and Back goes back', async ({ page }) => {
    await search(page, '');
    await field(page).pressSequentially('plumbing', { delay: 30 });
    await expect(results(page)).toHaveCount(3);
    await expect(page).toHaveURL(/\?q=plumbing$/);
    await facet(page, labels.search.facets.identification)
      .getByRole('checkbox', { name: new RegExp(`^${labels.classes.named}`) })
      .check();
    await expect(results(page)).toHaveCount(2);
    await expect(page).toHaveURL(/\?q=plumbing&identification=named$/);
    await page.goBack();
    await expect(results(page)).toHaveCount(3);
    await expect(field(page)).toHaveValue('plumbing');
    await page.goBack();
    await expect(field(page)).toHaveValue('');
    await expect(results(page)).toHaveCount(0);
    await page.goForward();
    await expect(results(page)).toHaveCount(3);
  });

  test('comes back from a result', async ({ page }) => {
    await search(page, 'q=plumbing&identification=named');
    await results(page).first().click();
    await page.waitForURL(/#plumbing/);
    await page.goBack();
    await expect(results(page)).toHaveCount(2);
    await expect(field(page)).toHaveValue('plumbing');
  });

  test('a speaker who does not exist is said, not passed over', async ({ page }) => {
    await search(page, 'speaker=nobody');
    await expect(tally(page)).toHaveText(labels.search.nothingFound);
    await expect(page.getByText(labels.search.noSpeaker('nobody'))).toBeVisible();
    await page.getByRole('button', { name: labels.search.leaveOut }).click();
    await expect(page).toHaveURL(/\/search\/$/);
  });

  test('cannot bring markup in', async ({ page }) => {
    await search(
      page,
      `q=${encodeURIComponent('<img src=x onerror=alert(1)>')}&speaker=${encodeURIComponent('<b>x</b>')}`,
    );
    await expect(page.getByText(labels.search.noSpeaker('<b>x</b>'))).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);
  });
});

test.describe('typing', () => {
  test('results appear from the second letter', async ({ page }) => {
    await search(page, '');
    await field(page).pressSequentially('k');
    // What is typed stands in the address as soon as it is searched for.
    await expect(page).toHaveURL(/\?q=k$/);
    await settled(page);
    await expect(results(page)).toHaveCount(0);
    await field(page).pressSequentially('i');
    await expect(results(page).first()).toBeVisible();
  });

  test('nothing above the results moves while they come', async ({ page }) => {
    await search(page, '');
    const top = async () => (await page.locator('.columns').boundingBox())?.y;
    const before = await top();
    await field(page).pressSequentially('drones', { delay: 40 });
    await expect(results(page).first()).toBeVisible();
    expect(await top()).toBe(before);
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(
              list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
            );
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(0);
          }, 300);
        }),
    );
    expect(shifts).toBeLessThan(0.1);
  });

  test('a slow answer does not overwrite a newer one', async ({ page }) => {
    await search(page, '');
    const held: Route[] = [];
    let isNewerAsked = false;
    await page.route('**/tables/claims-*.json', async (route) => {
      if (!isNewerAsked) held.push(route);
      else await route.continue();
    });
    await field(page).fill('plumbing');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await field(page).fill('Davidow');
    await expect(page).toHaveURL(/\?q=Davidow$/);
    isNewerAsked = true;
    await Promise.all(
      held.map(async (route) => {
        await route.continue();
        await (await route.request().response())?.finished();
      }),
    );
    await expect(results(page)).toHaveCount(1);
    await page.waitForLoadState('networkidle');
    expect(await claimIds(page)).toEqual(['void']);
  });
});

test.describe('keys', () => {
  test('lead all the way', async ({ page }) => {
    await search(page, '');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('plumbing');
    await expect(results(page)).toHaveCount(3);
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('plumbing');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(results(page)).toHaveCount(0);
    await page.keyboard.type('Davidow');
    await expect(results(page)).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#void$/);
  });

  test('a later answer does not take the focus from a result', async ({ page }) => {
    await search(page, 'q=plumbing');
    await expect(results(page)).toHaveCount(3);
    await results(page).nth(1).focus();
    const before = await results(page).nth(1).elementHandle();
    await field(page).evaluate((input) => {
      (input as HTMLInputElement).value = 'plumbing ';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(() => before.evaluate((link) => link.isConnected)).toBe(false);
    await expect(results(page).nth(1)).toBeFocused();
  });

  test('a facet keeps the focus when it is chosen', async ({ page }) => {
    await search(page, 'q=mexico');
    const box = facet(page, labels.search.facets.form).getByRole('checkbox', {
      name: new RegExp(`^${labels.forms.direct}`),
    });
    await box.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/form=direct/);
    await settled(page);
    await expect(box).toBeFocused();
  });
});

test.describe('where nothing is found', () => {
  test('it says what to loosen, and one click does it', async ({ page }) => {
    const declined = readings.flatMap((slug) => claimsFile(slug).claims).filter(({ form }) => form === 'declined');
    await search(page, 'q=drones&form=declined');
    await expect(tally(page)).toHaveText('No claim found; 1 section, 1 reading');
    await expect(
      page.getByRole('button', { name: `Without the words: ${String(declined.length)} claims`, exact: true }),
    ).toBeVisible();
    await page.getByRole('button', { name: /^Without form Declined to comment: \d+ claims$/ }).click();
    await expect(page).toHaveURL(/\?q=drones$/);
    await expect(results(page).first()).toBeVisible();
  });

  test('it offers to leave out a word, or the quotation marks', async ({ page }) => {
    await search(page, 'q=Valdés+operations+peace');
    await expect(page.getByRole('button', { name: /^Without “peace”: \d+ claims$/ })).toBeVisible();
    await search(page, 'q=%22fusion+intelligence%22');
    await page.getByRole('button', { name: 'Without the quotation marks: 2 claims' }).click();
    await expect(results(page)).toHaveCount(2);
  });

  test('it leads to the speakers where there is nothing to loosen', async ({ page }) => {
    await search(page, 'q=zebra');
    await expect(page.getByText(labels.search.noClaimHas('zebra'))).toBeVisible();
    await expect(page.locator('.advice').getByRole('link', { name: labels.site.allSpeakers })).toHaveAttribute(
      'href',
      `${site.base}speakers/`,
    );
  });
});

test.describe('where the index cannot be loaded', () => {
  for (const [what, pattern] of [
    ['the index', '**/pagefind-entry.json*'],
    ['the program of the index', '**/pagefind.js'],
    ['its WebAssembly', '**/*.wasm'],
    ['the list of records', '**/*.pf_meta'],
    ['the words', '**/*.pf_index'],
    ['the worker', '**/worker-*.js'],
  ] as const) {
    // It looks the same whatever cannot be loaded: two of them are tried on a push.
    const tag = what === 'the index' || what === 'the worker' ? [] : '@slow';
    test(`without ${what} it says so and leads to the speakers`, { tag }, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto('search/?q=plumbing');
      await expect(tally(page)).toHaveText(labels.search.noIndex);
      await expect(page.locator('.advice').getByRole('link', { name: labels.site.allSpeakers })).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
      await page.unroute(pattern);
      await page.getByRole('button', { name: labels.site.tryAgain }).click();
      await expect(results(page)).toHaveCount(3);
    });
  }

  test('a record that cannot be fetched any more is not passed over', async ({ page }) => {
    await search(page, '');
    await page.route('**/tables/claims-*.json', (route) => route.abort());
    await field(page).fill('plumbing');
    await expect(tally(page)).toHaveText(labels.search.noIndex);
  });

  test('where WebAssembly is forbidden it says so', async ({ page }) => {
    await page.route('**/search/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: {
          ...response.headers(),
          'content-security-policy': "script-src 'self' 'unsafe-inline'; worker-src 'self'",
        },
      });
    });
    // A worker has the policy of its own file.
    await page.route('**/worker-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" },
      });
    });
    await page.goto('search/?q=plumbing');
    await expect(tally(page)).toHaveText(labels.search.noIndex);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ browserName }) => browserName === 'firefox', 'This Firefox is driven without that switch.');
  test('the page leads to the speakers', async ({ page }) => {
    await page.goto('search/');
    await expect(page.getByRole('main').getByRole('link', { name: labels.site.allSpeakers })).toHaveAttribute(
      'href',
      `${site.base}speakers/`,
    );
    await expect(page.getByRole('searchbox')).toBeHidden();
  });
});

test.describe('the quick search', () => {
  test('opens from a reading with its key and with its link, and leads to a claim of the same page', async ({
    page,
  }) => {
    await page.goto('readings/mexico-us-security/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: labels.site.search });
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('Davidow');
    await expect(results(page)).toHaveCount(1);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.locator('#void')).toBeInViewport();
    await expect(page.locator('.notes > .open > div')).toBeFocused();
    await page
      .getByRole('navigation', { name: labels.site.navigation })
      .getByRole('link', { name: labels.site.search })
      .click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  test('hands over to the page', async ({ page }) => {
    await page.goto('sources/');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('plumbing');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=plumbing$/);
    await expect(results(page)).toHaveCount(3);
  });

  test('is not fetched before it is asked for, and leaves keys and links alone', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const path of ['', 'readings/mexico-us-security/', 'speakers/', 'speakers/cia/', 'sources/']) {
      await page.goto(path);
      await page.keyboard.press('Tab');
      await page.keyboard.press('x');
    }
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /pagefind|search|worker/.test(path))).toEqual([]);
    await page.goto('speakers/cia/');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('ways in', () => {
  test('a speaker’s page searches within what the speaker says', async ({ page }) => {
    await page.goto('speakers/guillermo-valdes/');
    await page.getByLabel(labels.search.inSpeaker).fill('operations');
    await page.getByRole('main').getByRole('button', { name: labels.site.search }).click();
    await expect(page).toHaveURL(/\/search\/\?speaker=guillermo-valdes&q=operations$/);
    await expect(results(page)).toHaveCount(2);
    expect((await claimIds(page)).sort()).toEqual(['define-operations', 'intelligence-cycle']);
  });

  test('the counts of a reading’s speakers lead to their claims', async ({ page }) => {
    await page.goto('readings/mexico-us-security/sourcing/');
    await page.getByRole('link', { name: '4 claims by Guillermo Valdés' }).click();
    await expect(page).toHaveURL(/\?speaker=guillermo-valdes&reading=mexico-us-security$/);
    await expect(results(page)).toHaveCount(4);
  });
});

test.describe('files', () => {
  test.skip(({ browserName }) => browserName === 'firefox', 'This Firefox is driven without telling of downloads.');
  test('the results as a table and as citations', async ({ page }) => {
    await search(page, 'form=direct&form=mixed&reading=mexico-us-security');
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: labels.search.asTable }).click(),
    ]);
    expect(table.suggestedFilename()).toBe('claims.csv');
    const lines = (await text(table)).trimEnd().split('\r\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toBe('\uFEFFclaim,speaker,role,identification,form,reading,section,paragraph,verdict,address');
    expect(lines[1]).toContain(`${addressOf(site)}readings/mexico-us-security/#no-conflict`);
    const [citations] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: labels.search.asCitations }).click(),
    ]);
    // Some of its spaces keep words together.
    const list = (await text(citations)).replaceAll('\u00A0', ' ').trim().split('\n\n');
    expect(list).toHaveLength(12);
    expect(list[4]).toMatch(
      new RegExp(
        `^Jeffrey Davidow, quoted in Dana Priest, “${headline},” The Washington Post, [^:]*2013, par\\. 21: ` +
          '“There was a void that the CIA stepped into,” According To, http',
      ),
    );
  });
});

async function text(download: Download): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) parts.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

test('bytes of the first query with results and of the next are within the budget', async ({ page }) => {
  let sizes: Promise<string>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // Fonts have a budget of their own and are on every page.
    if (pathname.endsWith('.woff2')) return;
    const packed = /\.(?:pf_\w+|pagefind)$/.test(pathname);
    sizes.push(
      response.body().then((body) => `${String((packed ? body : brotliCompressSync(body)).length)} ${pathname}`),
    );
  });
  const sum = async () => {
    await page.waitForLoadState('networkidle');
    const lines = await Promise.all(sizes);
    sizes = [];
    test.info().annotations.push({ type: 'bytes', description: lines.join('\n') });
    return lines.reduce((bytes, line) => bytes + parseInt(line, 10), 0);
  };
  await search(page, 'q=drones');
  const first = await sum();
  await field(page).fill('ambassador');
  await expect(page.locator('ol.results a[href$="#void"]')).toBeVisible();
  const next = await sum();
  console.log(`first query ${String(first)} bytes, next ${String(next)}`);
  expect(first).toBeGreaterThan(80_000);
  expect(first).toBeLessThanOrEqual(150_000);
  expect(next).toBeGreaterThan(0);
  expect(next).toBeLessThanOrEqual(45_000);
});

test.describe('axe finds nothing, and nothing runs over', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'axe looks at the same elements in every browser');

  for (const [state, query] of [
    ['before anything is asked', ''],
    ['with results', 'q=drones'],
    ['with facets', 'speaker=antonio-garza&form=direct'],
    ['with nothing found', 'q=drones&form=declined'],
    ['with a suggestion', 'q=Davidov'],
    ['with a stranger', 'speaker=nobody'],
  ] as const) {
    // With results and facets it is looked at on every push.
    test(state, { tag: state === 'with facets' ? [] : '@slow' }, async ({ page }) => {
      test.slow();
      await search(page, query);
      expect(await axeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      const narrow = page.locator('details.narrow');
      if ((await narrow.getAttribute('open')) === null) await narrow.locator('> summary').click();
      expect(await faultsIn(page, 'light')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
});
