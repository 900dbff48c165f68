/** What the builds hold, as files. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { addressOf, site as siteUnderTest, type Site } from './sites.ts';

/** The reading of the newspaper article, which the budgets are about. */
export const article = 'mexico-us-security';

/** Slugs of the readings of the site, in alphabetical order. */
export const readings = readdirSync(join(siteUnderTest.folder, 'readings'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Path of a page below the site's home: `readings/x/` for its `index.html`. */
export const pathOf = (file: string) => file.replace(/(?:^|(?<=\/))index\.html$/, '');

/** Every HTML file of a build, by its path below the build's folder, with forward slashes. */
export function htmlFiles(site: Site = siteUnderTest): string[] {
  return readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** Pages that the sitemap lists, as paths below the site's home. */
export function sitemapPages(site: Site = siteUnderTest): string[] {
  const xml = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc.replace(addressOf(site), ''));
}

/** A page of a build as a document; `path` is below the site's home. */
export function documentOf(path: string, site: Site = siteUnderTest): Document {
  return parseHTML(readFileSync(fileOf(path, site), 'utf8')).document;
}

/** The file that a static server answers with, whether or not it is there. */
export function fileOf(path: string, site: Site = siteUnderTest): string {
  const file = join(site.folder, decodeURIComponent(path));
  return path === '' || path.endsWith('/') ? join(file, 'index.html') : file;
}

/** Whether a build has a file for a path. */
export const has = (path: string, site: Site = siteUnderTest) => existsSync(fileOf(path, site));

/** A text as one line, whatever white space stands between its words. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words of an element as one line. */
export const wordsOf = (element: Element | null) => oneLine(element?.textContent ?? '');

/** The note beside a claim’s words, which share a class in their paragraph. */
export function noteOf(words: Element | null): Element | null {
  const place = [...(words?.classList ?? [])].find((name) => /^k\d+$/.test(name)) ?? 'none';
  return words?.closest('.block')?.querySelector(`.notes > .${place}`) ?? null;
}
