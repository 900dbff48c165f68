/** The two builds that the tests look at: one at the root of its host, one under a base path. */
export const rootSite = { folder: '.cache/site-root', base: '/', port: 4701 };
export const baseSite = { folder: '.cache/site-base', base: '/course/reading/', port: 4721 };

/** Address of a site's home as the tests reach it. */
export const addressOf = (site: { base: string; port: number }) => `http://127.0.0.1:${String(site.port)}${site.base}`;
