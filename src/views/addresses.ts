/** Addresses of the site's pages, under whatever base path it is built for. */

import { base, pageAddress } from './home.ts';

export const home = pageAddress('');
export const readingAddress = (slug: string) => pageAddress(`readings/${slug}/`);
export const claimAddress = (slug: string, id: string) => `${readingAddress(slug)}#${id}`;
export const paperAddress = (slug: string) => pageAddress(`readings/${slug}/print/`);
export const sourcingAddress = (slug: string) => pageAddress(`readings/${slug}/sourcing/`);
export const speakersAddress = pageAddress('speakers/');
export const speakerAddress = (id: string) => pageAddress(`speakers/${id}/`);
export const sourcesAddress = pageAddress('sources/');
export const sourceAddress = (id: string) => `${sourcesAddress}#${id}`;
export const searchAddress = pageAddress('search/');
/** The search page with parameters, as in `filteredSearchAddress({ speaker: 'cia' })`. */
export const filteredSearchAddress = (parameters: Record<string, string>) =>
  `${searchAddress}?${new URLSearchParams(parameters).toString()}`;
/** The search's program. While developing it is its source, which Vite serves; a build gives it this name. */
export const searchProgram = import.meta.env.DEV ? `${base}/src/browser/search/main.ts` : `${base}/search/search.js`;
export const howToReadAddress = pageAddress('how-to-read/');
export const fileAddress = (path: string) => `${base}/${path}`;
export const citeAddress = (slug: string) => pageAddress(`readings/${slug}/cite/`);
export const timelineAddress = (slug: string) => pageAddress(`readings/${slug}/timeline/`);
export const allSourcingAddress = pageAddress('sourcing/');
export const dataAddress = pageAddress('data/');
/** Where its files are listed with their sizes. */
export const downloadsAddress = (slug: string) => pageAddress(`readings/${slug}/downloads/`);

/** An address with the site before it, or null where the site does not know its own. */
export function absolute(address: string): string | null {
  const site = import.meta.env.SITE as string | undefined;
  return site === undefined ? null : new URL(address, site).href;
}

/** The fullest address that can be written into a file: absolute where the site knows its own, else from its root. */
export const fullest = (address: string): string => absolute(address) ?? address;
export const assignmentsAddress = pageAddress('assignments/');
export const assignmentAddress = (slug: string) => pageAddress(`assignments/${slug}/`);
export const whoSaidItAddress = (slug: string) => pageAddress(`readings/${slug}/who-said-it/`);
export const readingFileAddress = (slug: string) => `${base}/readings/${slug}/reading.json`;
export const newAssignmentAddress = pageAddress('assignments/new/');
export const openAssignmentAddress = pageAddress('assignments/open/');
export const keyAddress = (slug: string) => pageAddress(`assignments/${slug}/key/`);
/** The folder of the course. */
export const courseName = 'course';
export const courseAddress = pageAddress(`${courseName}/`);
/** Plans of its lessons, for teachers. */
export const plansAddress = pageAddress(`${courseName}/plans/`);
export const offlineAddress = pageAddress('offline/');
export const annotateAddress = pageAddress('annotate/');
export const openLayerAddress = pageAddress('annotate/open/');
export const yourCopyAddress = (slug: string) => pageAddress(`readings/${slug}/your-copy/`);
/** The layer of a reading with its notes and speakers, where it has one. */
export const layerFileAddress = (slug: string) => `${base}/readings/${slug}/layer.json`;
