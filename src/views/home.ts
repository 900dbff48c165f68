/**
 * Where the site stands. The build is told; a page’s programs look at the page, which knows the way to its icon. So they
 * are the same programs wherever a copy of the site is put.
 */
const icon = typeof document === 'undefined' ? null : document.querySelector<HTMLLinkElement>('link[rel="icon"]');

/** The site’s path on its host, without a slash at its end. */
export const base = (icon === null ? import.meta.env.BASE_URL : new URL('.', icon.href).pathname).replace(/\/$/, '');

/** Where pages are asked for with their `index.html`, the host may not know them without: then all addresses have it. */
const leaf = typeof location !== 'undefined' && location.pathname.endsWith('/index.html') ? 'index.html' : '';

/** The address of a page; `path` is below the site’s home and ends in a slash. */
export const pageAddress = (path: string) => `${base}/${path}${leaf}`;

/** An address of a page from a file of the site, as this page should write it. */
const asHere = (address: string) => address.replace(/\/(?=[?#]|$)/, `/${leaf}`);

/** The address of something below the site’s home, as this page should write it. */
export const siteAddress = (path: string) => asHere(`${base}/${path}`);
