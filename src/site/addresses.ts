/** Addresses of the site's pages, under whatever base path it is built for. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

export const home = `${base}/`;
export const readingAddress = (slug: string) => `${base}/readings/${slug}/`;
export const claimAddress = (slug: string, id: string) => `${readingAddress(slug)}#${id}`;
export const paperAddress = (slug: string) => `${readingAddress(slug)}print/`;
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
export const citeAddress = (slug: string) => `${readingAddress(slug)}cite/`;
export const timelineAddress = (slug: string) => `${readingAddress(slug)}timeline/`;
export const allSourcingAddress = `${base}/sourcing/`;
export const dataAddress = `${base}/data/`;

/** An address with the site before it, or null where the site does not know its own. */
export function absolute(address: string): string | null {
  const site = import.meta.env.SITE as string | undefined;
  return site === undefined ? null : new URL(address, site).href;
}

/** The fullest address that can be written into a file: absolute where the site knows its own, else from its root. */
export const fullest = (address: string): string => absolute(address) ?? address;
export const assignmentsAddress = `${base}/assignments/`;
export const assignmentAddress = (slug: string) => `${assignmentsAddress}${slug}/`;
export const whoSaidItAddress = (slug: string) => `${readingAddress(slug)}who-said-it/`;
export const readingFileAddress = (slug: string) => `${readingAddress(slug)}reading.json`;
export const newAssignmentAddress = `${assignmentsAddress}new/`;
export const openAssignmentAddress = `${assignmentsAddress}open/`;
export const keyAddress = (slug: string) => `${assignmentAddress(slug)}key/`;
