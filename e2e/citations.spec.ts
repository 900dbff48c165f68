/** Citing, data and pictures, on the built site. */
import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { rootSite } from './sites.ts';

const readings = ['mexico-us-security', 'the-closed-bridge'];

interface Selector {
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}
interface Annotation {
  id: string;
  target: { source: string; selector: { value: string; refinedBy: Selector[] } };
}

for (const slug of readings) {
  test.describe(slug, () => {
    test('every selector finds its claim on the page', async ({ page, request }) => {
      await page.goto(`/readings/${slug}/`);
      const { first, total } = (await (await request.get(`/readings/${slug}/annotations.jsonld`)).json()) as {
        total: number;
        first: { items: Annotation[] };
      };
      const { claims } = (await (await request.get(`/readings/${slug}/claims.json`)).json()) as {
        claims: { id: string }[];
      };
      expect(total).toBe(claims.length);
      expect(first.items).toHaveLength(claims.length);
      const faults = await page.evaluate((items) => {
        const texts = new Map<string, string>();
        const textOf = (selector: string) => {
          const known = texts.get(selector);
          if (known !== undefined) return known;
          const paragraphs = [...(document.querySelector(selector)?.querySelectorAll('.block > p') ?? [])].map(
            (paragraph) => {
              const copy = paragraph.cloneNode(true) as Element;
              for (const number of copy.querySelectorAll('.pn, a[id^="r"]')) number.remove();
              return copy.textContent.replace(/\s+/g, ' ').trim();
            },
          );
          const text = paragraphs.join('\n');
          texts.set(selector, text);
          return text;
        };
        return items.flatMap(({ id, target }) => {
          const text = textOf(target.selector.value);
          const [{ exact = '', prefix = '', suffix = '' } = {}, { start = -1, end = -1 } = {}] =
            target.selector.refinedBy;
          const sound =
            exact !== '' &&
            text.slice(start, end) === exact &&
            text.slice(Math.max(0, start - 32), start) === prefix &&
            text.slice(end, end + 32) === suffix &&
            document.getElementById(id.split('#')[1] ?? '') !== null;
          return sound ? [] : [id];
        });
      }, first.items);
      expect(faults).toEqual([]);
    });

    test('the page for citing shows one style at a time, with no script', async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      const page = await context.newPage();
      await page.goto(`/readings/${slug}/cite/`);
      const shown = page.locator('.work .citation:visible');
      await expect(page.getByRole('radio', { name: 'MLA 9' })).toBeChecked();
      const mla = await shown.allTextContents();
      await page.getByRole('radio', { name: 'APA 7' }).check();
      const apa = await shown.allTextContents();
      expect(apa).toHaveLength(mla.length);
      expect(apa).not.toEqual(mla);
      await context.close();
    });

    test('every claim has a citation, at an address that opens it', async ({ page, request }) => {
      const { claims } = (await (await request.get(`/readings/${slug}/claims.json`)).json()) as {
        claims: { id: string }[];
      };
      await page.goto(`/readings/${slug}/cite/`);
      const cited = await page.locator('.claims details > div').evaluateAll((places) => places.map(({ id }) => id));
      expect(cited).toEqual(claims.map(({ id }) => id));
      const last = claims.at(-1)?.id ?? '';
      await page.goto('/');
      await page.goto(`/readings/${slug}/cite/#${last}`);
      await expect(page.locator(`#${last} .citation:visible`).first()).toBeVisible();
    });

    test('the page’s JSON-LD and tags say what it is', async ({ page }) => {
      await page.goto(`/readings/${slug}/cite/`);
      const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}') as {
        '@graph': { '@type': string; appearance?: { '@id': string }; spokenByCharacter?: object }[];
      };
      const types = new Set(graph['@graph'].map((node) => node['@type']));
      expect([...types]).toEqual(expect.arrayContaining(['Article', 'Claim', 'Quotation']));
      expect(await page.locator('.Z3988').count()).toBeGreaterThan(0);
      await page.goto(`/readings/${slug}/`);
      await expect(page.locator('meta[name="citation_title"]')).toHaveCount(1);
      await expect(page.locator('meta[name="citation_author"]')).toHaveAttribute('content', 'According To');
    });

    test('its tables begin with a byte order mark and hold no formula', async () => {
      for (const name of ['claims', 'checks']) {
        const file = await readFile(`${rootSite.folder}/readings/${slug}/${name}.csv`, 'utf8');
        expect(file.startsWith('\uFEFF')).toBe(true);
        expect(file.slice(1)).not.toMatch(/(?:^|,|\n)"?[=+@\t\r]/);
      }
    });
  });
}

test('a citation is copied with its italics', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/readings/mexico-us-security/cite/');
  await page.locator('.copy:visible').first().click();
  await expect(page.locator('.copy:visible').first()).toHaveText('Copied');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = await item?.getType('text/html');
    return { text: await navigator.clipboard.readText(), html: (await html?.text()) ?? '' };
  });
  expect(copied.text).toMatch(/^Priest, Dana\. “Mexico’s Changes/);
  expect(copied.html).toContain('<i>The Washington Post</i>');
});

test('the timeline leads to its claims', async ({ page, request }) => {
  await page.goto('/readings/mexico-us-security/timeline/');
  const links = await page
    .locator('.timeline a')
    .evaluateAll((list) => list.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(30);
  const { claims } = (await (await request.get('/readings/mexico-us-security/claims.json')).json()) as {
    claims: { url: string }[];
  };
  const known = new Set(claims.map(({ url }) => url));
  expect(links.filter((link) => !known.has(link))).toEqual([]);
  const dates = await page.locator('.events time').allTextContents();
  expect(dates).toHaveLength(links.length);
  expect(dates[0]?.trim()).toBe('1947–1991');
});

test('each figure that compares readings has its table', async ({ page }) => {
  await page.goto('/sourcing/');
  const figures = page.locator('figure.shares');
  await expect(figures).toHaveCount(5);
  for (const figure of await figures.all()) {
    await expect(figure.locator('.bars[role="img"]')).toHaveAttribute('aria-label', /./);
    await figure.locator('summary').click();
    const cells = await figure
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
      );
    expect(cells).toHaveLength(readings.length);
    for (const row of cells) expect(row.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(row.at(-1));
  }
});

test('each file that the page about data names is there', async ({ page, request }) => {
  await page.goto('/data/');
  const links = await page.locator('main a').evaluateAll((list) => list.map((link) => link.getAttribute('href') ?? ''));
  expect(links.filter((link) => link.endsWith('.schema.json')).length).toBeGreaterThanOrEqual(5);
  for (const link of new Set(links)) expect((await request.get(link)).status(), link).toBe(200);
});

test('the data package points at files that are there', async ({ request }) => {
  const { resources } = (await (await request.get('/datapackage.json')).json()) as {
    resources: { path: string; schema: { fields: { name: string }[] } }[];
  };
  for (const { path, schema } of resources) {
    const text = await (await request.get(`/${path}`)).text();
    expect(text.slice(1).split('\r\n')[0], path).toBe(schema.fields.map(({ name }) => name).join(','));
  }
});

test('the feed lists every reading by its full address', async ({ request, baseURL }) => {
  const feed = await (await request.get('/feed.xml')).text();
  for (const slug of readings) expect(feed).toContain(`<id>${new URL(`/readings/${slug}/`, baseURL).href}</id>`);
});
