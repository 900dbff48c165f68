/** Which pages a test of every page looks at: all in the slow set; on a push one for each template. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { htmlFiles, pathOf } from './built.ts';
import { isSlowSet, site } from './sites.ts';

export interface Template {
  /** File below `src/site/pages`. */
  file: string;
  /** Paths below the site's home of the pages that are made from it, the largest first. */
  pages: string[];
}

/** Each page of the site below the template that Astro makes it from: a new template is among them by itself. */
export function templates(): Template[] {
  const files = readdirSync('src/site/pages', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:astro|mdx?)$/.test(file))
    // As in Astro, a name goes before a parameter: `assignments/new` is no assignment called “new”.
    .sort((a, b) => depthOfParameter(b) - depthOfParameter(a) || a.localeCompare(b));
  const found = files.map((file) => ({ file, route: routeOf(file), pages: [] as string[] }));
  for (const path of htmlFiles().map(pathOf)) found.find(({ route }) => route.test(path))?.pages.push(path);
  for (const { pages } of found) pages.sort((a, b) => sizeOf(b) - sizeOf(a) || a.localeCompare(b));
  return found.map(({ file, pages }) => ({ file, pages }));
}

/** Where the first parameter stands in a route; a route without one goes before all others. */
function depthOfParameter(file: string): number {
  const depth = file.split('/').findIndex((part) => part.includes('['));
  return depth === -1 ? Infinity : depth;
}

/** What the paths of a template's pages look like. */
function routeOf(file: string): RegExp {
  const name = file.replace(/\.\w+$/, '').replace(/(?:^|\/)index$/, '');
  if (name === '404') return /^404\.html$/;
  const parts = name.split('/').map((part) => part.replace(/\[\w+\]/g, '[^/]+'));
  return new RegExp(name === '' ? '^$' : `^${parts.join('/')}/$`);
}

const sizeOf = (path: string) =>
  statSync(join(site.folder, path.endsWith('.html') ? path : join(path, 'index.html'))).size;

/**
 * The pages to look at, with the template of each. Of a template the largest page stands for the others: what is rare is
 * most likely on it.
 */
export const pagesToTest: readonly { path: string; template: string }[] = templates().flatMap(({ file, pages }) =>
  (isSlowSet ? pages : pages.slice(0, 1)).map((path) => ({ path, template: file })),
);
