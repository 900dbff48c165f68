/** What the views of a sheet need, for the pages that show one; used by the build and in the browser. */
import type { Assignment } from '../model/assignment.ts';
import { placePrompts, sectionsOf } from '../assignments/passage.ts';
import type { ReadingFile } from '../assignments/reading-file.ts';
import type { View } from '../assignments/view.ts';
import { claimAddress, sourceAddress, whoSaidItAddress } from './addresses.ts';

/** The view of a reading for an assignment: links to claims stay on the sheet where the sheet has them. */
export function viewFor(assignment: Assignment, file: ReadingFile): View {
  const here = new Set(
    sectionsOf(assignment, file.reading).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ claims }) => claims.map(({ id }) => id)),
    ),
  );
  return {
    ...file,
    claimAddress: (id) => (here.has(id) ? `#${id}` : claimAddress(file.reading.slug, id)),
    sourceAddress,
    practiceAddress: (section) => `${whoSaidItAddress(file.reading.slug)}${section === null ? '' : `#${section}`}`,
  };
}

/** Number of questions on the sheet. */
export const questionCount = (assignment: Assignment, file: ReadingFile) =>
  placePrompts(assignment, file.reading).length;
