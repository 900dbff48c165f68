/**
 * Names of the caches. They belong to an origin, and several sites may share one, each below a path of its own: a name
 * therefore carries the site’s.
 */

const prefix = (scope: string) => `according-to ${new URL(scope).pathname} `;

/** The cache of one edition. */
export const editionCache = (edition: string, scope: string) => `${prefix(scope)}edition ${edition}`;

/** The cache of what is wanted, whatever the edition. */
export const wishCache = (scope: string) => `${prefix(scope)}kept`;

/** The cache of what the worker has to remember while the browser lets it sleep. */
export const memoryCache = (scope: string) => `${prefix(scope)}memory`;

/** Those of `names` that hold an edition of this site. */
export const editionCaches = (names: readonly string[], scope: string) =>
  names.filter((name) => name.startsWith(`${prefix(scope)}edition `));
