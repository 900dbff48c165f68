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
export const howToReadAddress = `${base}/how-to-read/`;
export const fileAddress = (path: string) => `${base}/${path}`;
export const assignmentsAddress = `${base}/assignments/`;
export const assignmentAddress = (slug: string) => `${assignmentsAddress}${slug}/`;
export const whoSaidItAddress = (slug: string) => `${readingAddress(slug)}who-said-it/`;
export const readingFileAddress = (slug: string) => `${readingAddress(slug)}reading.json`;
export const newAssignmentAddress = `${assignmentsAddress}new/`;
export const openAssignmentAddress = `${assignmentsAddress}open/`;
export const keyAddress = (slug: string) => `${assignmentAddress(slug)}key/`;
