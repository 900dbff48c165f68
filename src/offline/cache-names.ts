/**
 * Names of the caches. They belong to an origin, and several sites may share one, each below a path of its own: a name
 * therefore carries the site’s path.
 *
 * The names are those of the first release, so that a new worker finds what an earlier one has cached. That is why the
 * cache of a version is called “edition” there.
 */

const prefix = (scope: string) => `according-to ${new URL(scope).pathname} `;

/** The cache of one version of the site. */
export const versionCache = (id: string, scope: string) => `${prefix(scope)}edition ${id}`;

/** The cache of what is to be kept, whatever the version. */
export const keepRequestCache = (scope: string) => `${prefix(scope)}kept`;

/** The cache of what the worker has to remember while the browser lets it sleep. */
export const stateCache = (scope: string) => `${prefix(scope)}memory`;

/** Those of `names` that are this site’s. */
export const ownCaches = (names: readonly string[], scope: string) =>
  names.filter((name) => name.startsWith(prefix(scope)));

/** Those of `names` that hold a version of this site. */
export const versionCaches = (names: readonly string[], scope: string) =>
  names.filter((name) => name.startsWith(`${prefix(scope)}edition `));
