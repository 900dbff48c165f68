/** What the views of a sheet need, for the pages that show one; used by the build and in the browser. */
import type { Assignment } from '../../model/assignment.ts';
import { sectionsOf } from '../../study/passage.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import type { View } from './view.ts';
import { claimAddress, sourceAddress, whoSaidItAddress } from '../addresses.ts';

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
