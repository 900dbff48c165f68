/** What the views of a sheet need beside the assignment: the reading, and where its pages are. */
import type { ReadingFile } from '../../study/reading-file.ts';

export interface View extends ReadingFile {
  /** Address of a claim: on the sheet where it is there, else on the reading’s page. */
  claimAddress: (id: string) => string;
  sourceAddress: (id: string) => string;
  /** Address of the exercise for a section, or for the whole passage. */
  practiceAddress: (section: string | null) => string;
}
