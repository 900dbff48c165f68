/** The launch data of a course: written when the course is packaged, read by the program on its first page. */

export interface ReadingLaunch {
  kind: 'reading';
}

export interface ExerciseLaunch {
  kind: 'exercise';
  /** Revision of the reading. */
  revision: string;
  /** Ids of the claims that count, in order. */
  claims: string[];
  /** Ids of the sections that they are in; null for the whole reading. */
  sections: string[] | null;
  mastery: number | null;
}

export interface AssignmentLaunch {
  kind: 'assignment';
  slug: string;
  /** For each question with a right answer, fingerprints of what is right (see `rightMark`). */
  right: Record<string, string[]>;
  mastery: number | null;
}

export type LaunchData = ReadingLaunch | ExerciseLaunch | AssignmentLaunch;
