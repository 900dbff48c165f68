/**
 * What an address asks for. A file of the site is known by its path below the site’s home: `readings/x/` for
 * `readings/x/index.html`, empty for the home page itself, everything else under its own name.
 */
import { decodePercent } from '../model/percent.ts';

/**
 * Path below `scope` that an address leads to, whatever its query, its fragment and its escapes; null outside it.
 *
 * @param scope the site’s home as an absolute address with a slash at its end
 */
export function pathBelow(address: string, scope: string): string | null {
  const { origin, pathname } = new URL(address, scope);
  const full = origin + pathname;
  return full.startsWith(scope) ? withoutIndex(decoded(full.slice(scope.length))) : null;
}

/** A path as the site knows it: the page’s folder for its `index.html`. */
export const withoutIndex = (path: string) => path.replace(/(?:^|(?<=\/))index\.html$/, '');

/** The address under which a path is cached, always the same one. */
export const addressAt = (path: string, scope: string) => scope + path.split('/').map(encodeURIComponent).join('/');

/** Paths that an address may stand for, the likeliest first: hosts answer `readings/x` with the page `readings/x/`. */
export const candidatePaths = (path: string) => (path === '' || path.endsWith('/') ? [path] : [path, `${path}/`]);

/** Whether a hash of the file is in its name, or in that of its folder: such a file never changes. */
export const hasHashInName = (path: string) => /^(?:_astro\/.|pagefind\/[^/]+\/.)/.test(path);

/** Whether a path is that of a page. */
export const isPage = (path: string) => path === '' || path.endsWith('/') || path.endsWith('.html');

/** Where it encodes nothing, no file of a build has such a name: nothing is found under it. */
const decoded = (path: string) => decodePercent(path) ?? path;
