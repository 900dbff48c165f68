/** What the program on a course’s first page is told: written when the course is packaged, read when it is opened. */

export interface ToldReading {
  kind: 'reading';
}

export interface ToldExercise {
  kind: 'exercise';
  /** Revision of the reading. */
  revision: string;
  /** Ids of the claims that count, in order. */
  claims: string[];
  /** Ids of the sections that they are in; null for the whole reading. */
  sections: string[] | null;
  mastery: number | null;
}

export interface ToldAssignment {
  kind: 'assignment';
  slug: string;
  /** For each question with a right answer, fingerprints of what is right (see `rightMark`). */
  right: Record<string, string[]>;
  mastery: number | null;
}

export type Told = ToldReading | ToldExercise | ToldAssignment;
