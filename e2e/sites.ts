/** The builds that the tests look at, and the ports at which they are served. */

/** First of the ports that the tests use, up to a hundred of them. Another one lets two checkouts be tested at a time. */
const firstPort = Number(process.env['TEST_PORT'] ?? 4700);

export interface Site {
  folder: string;
  base: string;
  port: number;
}

/** Under a base path, as on most hosts: what works there leaves nothing to chance. Every push is tested on it. */
export const baseSite: Site = { folder: '.cache/site-base', base: '/course/reading/', port: firstPort + 21 };

/** At the root of its host. The slow set runs on it. */
export const rootSite: Site = { folder: '.cache/site-root', base: '/', port: firstPort + 1 };

/** The site that this run of the tests looks at: `TEST_SITE` is `base` (if nothing is said) or `root`. */
export const site: Site = process.env['TEST_SITE'] === 'root' ? rootSite : baseSite;

/** Whether this is the slow set, which looks at every page: `TEST_SET=slow`. */
export const isSlowSet = process.env['TEST_SET'] === 'slow';

/**
 * The site at the root again, with a word of the invented reading changed: the version that follows it. Tests of
 * versions put one in the place of the other, on hosts of their own.
 */
export const nextSite = {
  ...rootSite,
  folder: '.cache/site-next',
  content: '.cache/content-next',
  file: 'readings/the-closed-bridge/01-barriers.mdx',
  changed: ['concrete', 'granite'],
} as const;

/**
 * Port for such a host, another for each of the tests that run at the same time: one that is switched off must not be
 * answered for by the next.
 */
export const hostPort = (parallelIndex: number) => firstPort + 41 + parallelIndex;

/** Ports for what a test starts beside the site; each is the first of twenty. */
export const commandPort = firstPort + 61;
export const packagePort = firstPort + 81;
/** Port of WebKit's driver. */
export const webkitPort = firstPort + 3;
/** A development server on a copy of the content, which the tests edit. */
export const devSite = { content: '.cache/content-dev', base: '/', port: firstPort + 5 };

/** Address of a site's home as the tests reach it. */
export const addressOf = ({ base, port }: Pick<Site, 'base' | 'port'>) => `http://127.0.0.1:${String(port)}${base}`;
