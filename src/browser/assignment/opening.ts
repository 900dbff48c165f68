/** What becomes of an assignment that came in a link or a file: it can be shown, or the reader is told why not. */
import type { Assignment } from '../../model/assignment.ts';
import { countNoun } from '../../model/words.ts';
import type { AssignmentRead } from '../../study/link.ts';
import { sectionsOf } from '../../study/passage.ts';
import type { ReadingFile } from '../../study/reading-file.ts';

/** An assignment with its reading, or a sentence for the reader. */
export type Opened = { assignment: Assignment; file: ReadingFile } | { problem: string };

/** @param fetchReading gives the reading of that slug, null where the site has none; rejects where it cannot be fetched */
export async function openRead(
  read: AssignmentRead,
  fetchReading: (slug: string) => Promise<ReadingFile | null>,
): Promise<Opened> {
  if ('problem' in read) return read;
  const { assignment } = read;
  const file = await fetchReading(assignment.reading).catch(() => undefined);
  if (file === undefined) {
    return { problem: 'The reading could not be fetched. Load this page again when you are online.' };
  }
  if (file === null) {
    return { problem: `This site has no reading “${assignment.reading}”. The assignment was made for another site.` };
  }
  if (sectionsOf(assignment, file.reading).length === 0) {
    return { problem: 'The reading has changed: it has none of the sections that this assignment is about.' };
  }
  return { assignment, file };
}

/** How long the assignment is: “3 questions · 15 minutes”. */
export function extentText({ prompts, minutes }: Pick<Assignment, 'prompts' | 'minutes'>): string {
  return [countNoun(prompts.length, 'question'), ...(minutes === undefined ? [] : [countNoun(minutes, 'minute')])].join(
    ' · ',
  );
}
