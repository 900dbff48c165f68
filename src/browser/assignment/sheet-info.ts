/** What a sheet is of: which assignment, to which revision of which reading. The page has it in its data attributes. */
import type { Assignment } from '../../model/assignment.ts';
import { fingerprint } from '../../study/fingerprint.ts';
import type { ReadingFile } from '../../study/reading-file.ts';

export interface SheetInfo {
  /** Under what the answers are saved: `site/<slug>` or `link/<fingerprint>`. */
  assignment: string;
  title: string;
  reading: string;
  readingTitle: string;
  revision: string;
}

/** Of an assignment that came in a link or a file: the same assignment has the same answers, however it came. */
export function sheetInfo(assignment: Assignment, file: ReadingFile): SheetInfo {
  return {
    assignment: `link/${fingerprint(JSON.stringify(assignment))}`,
    title: assignment.title,
    reading: assignment.reading,
    readingTitle: file.reading.title,
    revision: file.revision,
  };
}

/** Of the data attributes of a page. */
export function sheetInfoFrom(data: Readonly<Record<string, string | undefined>>): SheetInfo {
  const { assignment = '', title = '', reading = '', readingTitle = '', revision = '' } = data;
  return { assignment, title, reading, readingTitle, revision };
}
