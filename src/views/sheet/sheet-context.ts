/** What the views of a sheet need beside the assignment: the reading, and where its pages are. */
import type { Assignment } from '../../model/assignment.ts';
import { sectionsOf } from '../../study/passage.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import { claimAddress, sourceAddress, whoSaidItAddress } from '../addresses.ts';

export interface SheetContext extends ReadingFile {
  /** Address of a claim: on the sheet where it is there, else on the reading’s page. */
  claimAddress: (id: string) => string;
  sourceAddress: (id: string) => string;
  /** Address of the exercise for a section, or for the whole passage. */
  practiceAddress: (section: string | null) => string;
}

/** The anchor of a claim on a sheet: no claim can take the place of a control of the page, whatever it is called. */
export const sheetAnchor = (claim: string) => `${anchorPrefix}${claim}`;

/** The claim that an anchor of a sheet is of; null where it is another’s. */
export const claimOfAnchor = (anchor: string) =>
  anchor.startsWith(anchorPrefix) ? anchor.slice(anchorPrefix.length) : null;

const anchorPrefix = 'c-';

/** A reading for an assignment: links to claims stay on the sheet where the sheet has them. */
export function sheetContextFor(assignment: Assignment, file: ReadingFile): SheetContext {
  const onSheet = new Set(
    sectionsOf(assignment, file.reading).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ claims }) => claims.map(({ id }) => id)),
    ),
  );
  return {
    ...file,
    claimAddress: (id) => (onSheet.has(id) ? `#${sheetAnchor(id)}` : claimAddress(file.reading.slug, id)),
    sourceAddress,
    practiceAddress: (section) => `${whoSaidItAddress(file.reading.slug)}${section === null ? '' : `#${section}`}`,
  };
}
