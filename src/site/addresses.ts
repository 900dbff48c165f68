/** Addresses of the site's pages, under whatever base path it is built for. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

export const home = `${base}/`;
export const readingAddress = (slug: string) => `${base}/readings/${slug}/`;
export const claimAddress = (slug: string, id: string) => `${readingAddress(slug)}#${id}`;
export const sourcingAddress = (slug: string) => `${readingAddress(slug)}sourcing/`;
export const speakersAddress = `${base}/speakers/`;
export const speakerAddress = (id: string) => `${speakersAddress}${id}/`;
export const sourcesAddress = `${base}/sources/`;
export const sourceAddress = (id: string) => `${sourcesAddress}#${id}`;
export const searchAddress = `${base}/search/`;
/** The search page with parameters, as in `filteredSearchAddress({ speaker: 'cia' })`. */
export const filteredSearchAddress = (parameters: Record<string, string>) =>
  `${searchAddress}?${new URLSearchParams(parameters).toString()}`;
/** The search's program. While developing it is its source, which Vite serves; a build gives it this name. */
export const searchProgram = import.meta.env.DEV ? `${base}/src/components/search/main.ts` : `${base}/search/search.js`;
export const howToReadAddress = `${base}/how-to-read/`;
export const fileAddress = (path: string) => `${base}/${path}`;
