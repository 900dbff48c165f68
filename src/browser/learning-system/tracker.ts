/** What every kind of course does in its own way. */

export interface CourseKind {
  /** Tells the session where the student has got to. Called whenever that may have changed, and before the end. */
  record(): void;
}
