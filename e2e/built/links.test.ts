/** Every address of the site leads to something that is there: pages, files, and fragments in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentOf, has, htmlFiles, pathOf, sitemapPages } from '../built.ts';
import { addressOf, site } from '../sites.ts';

const attributes = ['href', 'src', 'action', 'poster', 'data', 'cite', 'xlink:href'];

/** Every address that a page holds, as it is written. */
function addressesIn(document: Document): string[] {
  const found = [...document.querySelectorAll('*')].flatMap((element) => [
    ...attributes.map((name) => element.getAttribute(name)),
    ...(element.getAttribute('srcset')?.split(',') ?? []).map((part) => part.trim().split(/\s/)[0] ?? ''),
    ...cssAddresses(element.getAttribute('style') ?? ''),
    ...(element.localName === 'style' ? cssAddresses(element.textContent) : []),
  ]);
  const absolute = [...document.querySelectorAll('meta[property="og:url"], meta[property="og:image"]')];
  return [...found, ...absolute.map((meta) => meta.getAttribute('content'))].filter((address) => address !== null);
}

/** Files that a style names. (A fragment in it is a fill of a picture, which not every page has.) */
const cssAddresses = (css: string) =>
  [...css.matchAll(/url\(\s*["']?([^"')#][^"')]*)/g)].map(([, address = '']) => address);

const idsByPage = new Map<string, Set<string>>();

/** The ids of a page. */
function idsOf(path: string): Set<string> {
  const ids = idsByPage.get(path) ?? new Set([...documentOf(path).querySelectorAll('[id]')].map(({ id }) => id));
  idsByPage.set(path, ids);
  return ids;
}

const home = addressOf(site);

/** What is wrong with an address on a page, or null. Addresses of other sites are not followed. */
const faultOf = (address: string, page: string): string | null => {
  if (address.startsWith('data:')) return null; // holds what it leads to
  const url = new URL(address, home + pathOf(page));
  if (url.origin !== new URL(home).origin)
    return url.protocol === 'http:' || url.protocol === 'https:' ? null : address;
  if (!url.href.startsWith(home)) return `${address} is outside ${site.base}`;
  const path = url.pathname.slice(site.base.length);
  if (!has(path)) return `${address} is not there`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  const isPage = path === '' || path.endsWith('/') || path.endsWith('.html');
  if (fragment !== '' && isPage && !idsOf(path).has(fragment)) return `${address} has no such place`;
  return null;
};

test('no link is broken', () => {
  const faults = htmlFiles().flatMap((file) => {
    const addresses = new Set(addressesIn(documentOf(file)));
    expect(addresses.size, file).toBeGreaterThan(5);
    return [...addresses].flatMap((address) => {
      const fault = faultOf(address, file);
      return fault === null ? [] : [`${file}: ${fault}`];
    });
  });
  expect(faults).toEqual([]);
});

test('the sitemap lists every page but those that no search should lead to', () => {
  const isForAll = (file: string) =>
    file !== '404.html' && documentOf(file).querySelector('meta[name="robots"][content~="noindex"]') === null;
  const pages = htmlFiles().filter(isForAll);
  expect(sitemapPages().sort()).toEqual(pages.map(pathOf).sort());
  const index = readFileSync(join(site.folder, 'sitemap-index.xml'), 'utf8');
  expect(index).toContain(`<loc>${home}sitemap-0.xml</loc>`);
});

test('no page has an id twice', () => {
  for (const file of htmlFiles()) {
    const ids = [...documentOf(file).querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect.soft(twice, file).toEqual([]);
  }
});
