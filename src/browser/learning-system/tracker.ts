/** What a course does on its first page, whatever its kind. */

export interface Tracker {
  /** Reports to the session how far the student is. Called whenever that may have changed, and before the end. */
  report(): void;
}
