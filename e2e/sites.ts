/** The builds that the tests look at: one at the root of its host, one under a base path. */

/** First of the ports that the tests use, up to a hundred of them. Another one lets two checkouts be tested at a time. */
const firstPort = Number(process.env['TEST_PORT'] ?? 4700);

export const rootSite = { folder: '.cache/site-root', base: '/', port: firstPort + 1 };
export const baseSite = { folder: '.cache/site-base', base: '/course/reading/', port: firstPort + 21 };

/**
 * The first again, with a word of the invented reading changed: the edition that follows it. The tests of editions put
 * one in the place of the other, on hosts of their own.
 */
export const nextSite = {
  folder: '.cache/site-next',
  base: '/',
  content: '.cache/content-next',
  file: 'readings/the-closed-bridge/01-barriers.mdx',
  changed: ['concrete', 'granite'],
} as const;

/**
 * Port for such a host, another for each of the tests that run at the same time: one that is switched off must not be
 * answered for by the next.
 */
export const hostPort = (parallelIndex: number) => firstPort + 41 + parallelIndex;

/** A development server on a copy of the content, which the tests edit. */
export const devSite = { content: '.cache/content-dev', base: '/', port: firstPort + 81 };

/** Address of a site's home as the tests reach it. */
export const addressOf = (site: { base: string; port: number }) => `http://127.0.0.1:${String(site.port)}${site.base}`;
