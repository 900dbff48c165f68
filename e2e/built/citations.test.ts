/** What the site gives to cite, to compute with and to follow: selectors, citations, tables, timeline, feed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { article, documentOf, fileOf, has, oneLine, readings } from '../built.ts';
import { claimsFile } from '../claims.ts';
import { addressOf, site } from '../sites.ts';

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

const textOf = (path: string) => readFileSync(fileOf(path), 'utf8');
const jsonOf = (path: string): unknown => JSON.parse(textOf(path));
/** Path below the site's home of an address in a page. */
const below = (address: string) => address.slice(site.base.length).replace(/[?#].*/, '');

describe.each(readings)('%s', (slug) => {
  const { claims } = claimsFile(slug);

  test('every selector finds its claim on the page', () => {
    const document = documentOf(`readings/${slug}/`);
    const { first, total } = jsonOf(`readings/${slug}/annotations.jsonld`) as {
      total: number;
      first: { items: Annotation[] };
    };
    expect(total).toBe(claims.length);
    expect(first.items).toHaveLength(claims.length);
    for (const number of document.querySelectorAll('.block > p .pn, .block > p .c + a')) number.remove();
    const words = (selector: string) =>
      [...(document.querySelector(selector)?.querySelectorAll('.block > p') ?? [])]
        .map((paragraph) => oneLine(paragraph.textContent))
        .join('\n');
    const faults = first.items.filter(({ target }) => {
      const text = words(target.selector.value);
      const [{ exact = '', prefix = '', suffix = '' } = {}, { start = -1, end = -1 } = {}] = target.selector.refinedBy;
      const isSound =
        exact !== '' &&
        text.slice(start, end) === exact &&
        text.slice(Math.max(0, start - 32), start) === prefix &&
        text.slice(end, end + 32) === suffix;
      return !isSound;
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
    const page = documentOf(`readings/${slug}/`);
    for (const { id } of first.items) expect(page.getElementById(id.split('#')[1] ?? ''), id).not.toBeNull();
  });

  test('every claim has a citation', () => {
    const places = documentOf(`readings/${slug}/cite/`).querySelectorAll('.claims details > div');
    expect([...places].map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  });

  test('the page’s JSON-LD and tags say what it is', () => {
    const cite = documentOf(`readings/${slug}/cite/`);
    const data = cite.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
    const graph = JSON.parse(data) as { '@graph': { '@type': string }[] };
    const types = new Set(graph['@graph'].map((node) => node['@type']));
    expect([...types]).toEqual(expect.arrayContaining(['Article', 'Claim', 'Quotation']));
    expect(cite.querySelectorAll('.Z3988').length).toBeGreaterThan(0);
    const document = documentOf(`readings/${slug}/`);
    expect(document.querySelectorAll('meta[name="citation_title"]')).toHaveLength(1);
    expect(document.querySelector('meta[name="citation_author"]')?.getAttribute('content')).toBe('According To');
  });

  test('its tables begin with a byte order mark and hold no formula', () => {
    for (const name of ['claims', 'checks']) {
      const file = textOf(`readings/${slug}/${name}.csv`);
      expect(file.startsWith('\uFEFF')).toBe(true);
      expect(file.slice(1)).not.toMatch(/(?:^|,|\n)"?[=+@\t\r]/);
    }
  });
});

test('the timeline leads to its claims', () => {
  const document = documentOf(`readings/${article}/timeline/`);
  const links = [...document.querySelectorAll('.timeline a')].map((link) => link.getAttribute('href') ?? '');
  expect(links.length).toBeGreaterThan(30);
  const known = new Set(claimsFile(article).claims.map(({ url }) => url));
  expect(links.filter((link) => !known.has(link))).toEqual([]);
  const dates = [...document.querySelectorAll('.events time')].map((time) => time.textContent.trim());
  expect(dates).toHaveLength(links.length);
  expect(dates[0]).toBe('1947–1991');
});

test('each figure that compares readings has its table', () => {
  const figures = [...documentOf('sourcing/').querySelectorAll('figure.shares')];
  expect(figures).toHaveLength(5);
  for (const figure of figures) {
    expect(figure.querySelector('.bars[role="img"]')?.getAttribute('aria-label')).toMatch(/./);
    expect(figure.querySelector('details > summary')).not.toBeNull();
    const cells = [...figure.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
    );
    expect(cells).toHaveLength(readings.length);
    for (const row of cells) expect(row.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(row.at(-1));
  }
});

test('each file that the page about data names is there', () => {
  const links = [...documentOf('data/').querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? '');
  expect(links.filter((link) => link.endsWith('.schema.json')).length).toBeGreaterThanOrEqual(5);
  for (const link of new Set(links)) {
    expect(link.startsWith(site.base), link).toBe(true);
    expect(has(below(link)), link).toBe(true);
  }
});

test('the data package points at files that are there', () => {
  const { resources } = jsonOf('datapackage.json') as {
    resources: { path: string; schema: { fields: { name: string }[] } }[];
  };
  for (const { path, schema } of resources)
    expect(textOf(path).slice(1).split('\r\n')[0], path).toBe(schema.fields.map(({ name }) => name).join(','));
});

test('the feed lists every reading by its full address', () => {
  const feed = textOf('feed.xml');
  for (const slug of readings) expect(feed).toContain(`<id>${addressOf(site)}readings/${slug}/</id>`);
});
