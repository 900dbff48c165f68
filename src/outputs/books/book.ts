/** A reading made ready to leave the site: what both kinds of file are made from. */
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import { editionOf, type Edition } from './edition.ts';
import { speakerEntries, workEntries, type Places, type SpeakerEntry, type WorkEntry } from './places.ts';

export interface Book {
  reading: Reading;
  library: Library;
  edition: Edition;
  /** Absolute address of the reading's page, or null where the site does not know its own. */
  address: string | null;
  speakers: SpeakerEntry[];
  works: WorkEntry[];
  places: Places;
}

/** In which files of a book its parts are: '' where there is only one. */
export interface Files {
  /** Of a section, by its id. */
  section: (id: string) => string;
  speakers: string;
  works: string;
}

/** What a book of one file has. */
export const oneFile: Files = { section: () => '', speakers: '', works: '' };

/**
 * Lays out a book.
 *
 * @param address absolute address of the reading's page, or null where the site does not know its own
 */
export function bookOf(reading: Reading, library: Library, address: string | null, files: Files): Book {
  const speakers = speakerEntries(reading, library);
  const works = workEntries(reading, library, address);
  const claims = new Map(claimsOf(reading).map((claim) => [claim.id, claim]));
  const speakerPlaces = new Map(speakers.map(({ speaker, place }) => [speaker?.id, place]));
  const workPlaces = new Map(works.map(({ id, place }) => [id, place]));
  const places: Places = {
    claim: (id) => {
      const { section, number } = claims.get(id) ?? {};
      return `${files.section(section?.id ?? '')}#${number === undefined ? id : `r${String(number)}`}`;
    },
    speaker: (id) => `${files.speakers}#${speakerPlaces.get(id) ?? 'speakers'}`,
    source: (id) => `${files.works}#${workPlaces.get(id) ?? 'works-cited'}`,
  };
  return { reading, library, edition: editionOf(reading, library), address, speakers, works, places };
}
