/** A reading made ready to leave the site: what both kinds of file are made from. */
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import { editionOf, type Edition } from './edition.ts';
import type { Links } from '../../views/reading/medium.ts';
import { speakerEntries, workEntries, type SpeakerEntry, type WorkEntry, type WorkStyle } from './entries.ts';

export interface Book {
  reading: Reading;
  library: Library;
  edition: Edition;
  /** Absolute address of the reading's page, or null where the site does not know its own. */
  address: string | null;
  speakers: SpeakerEntry[];
  works: WorkEntry[];
  links: BookLinks;
}

/** Addresses in a book, by id of a claim (the number that follows its words), a speaker, a source. */
export type BookLinks = Required<Pick<Links, 'claim' | 'speaker' | 'source'>>;

/** In which files of a book its parts are: '' where there is only one. */
export interface BookFiles {
  /** Of a section, by its id. */
  section: (id: string) => string;
  /** Whether the address of a claim is its id, as on a page, or leads to its number. */
  claimsHaveIds?: boolean;
  speakers: string;
  works: string;
}

/** For a book that is one file. */
export const singleFile: BookFiles = { section: () => '', claimsHaveIds: true, speakers: '', works: '' };

/**
 * Lays out a book.
 *
 * @param address absolute address of the reading's page, or null where the site does not know its own
 */
export function bookOf(
  reading: Reading,
  library: Library,
  address: string | null,
  files: BookFiles,
  style: WorkStyle,
): Book {
  const speakers = speakerEntries(reading, library);
  const works = workEntries(reading, library, address, style);
  const claims = new Map(claimsOf(reading).map((claim) => [claim.id, claim]));
  const speakerAnchors = new Map(speakers.map(({ speaker, anchor }) => [speaker?.id, anchor]));
  const workAnchors = new Map(works.map(({ id, anchor }) => [id, anchor]));
  const links: BookLinks = {
    claim: (id) => {
      const { section, number } = claims.get(id) ?? {};
      const anchor = number === undefined || files.claimsHaveIds === true ? id : `r${String(number)}`;
      return `${files.section(section?.id ?? '')}#${anchor}`;
    },
    speaker: (id) => `${files.speakers}#${speakerAnchors.get(id) ?? 'speakers'}`,
    source: (id) => `${files.works}#${workAnchors.get(id) ?? 'works-cited'}`,
  };
  return { reading, library, edition: editionOf(reading, library), address, speakers, works, links };
}
