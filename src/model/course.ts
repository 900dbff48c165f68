/** The course: lessons in order, each with its readings, an assignment, and what a teacher needs. */
import { z } from 'zod';
import type { AssignmentFile } from './assignment.ts';
import { id, text } from './fields.ts';
import type { Reading } from './reading.ts';

const steps = z.array(text).min(1);

/** One lesson. The descriptions go into the JSON Schema of `course.yaml`, for editors. */
export const lessonSchema = z.strictObject({
  title: text.max(160).describe('Title of the lesson.'),
  readings: z.array(id).min(1).describe('Slugs of what is read, in order; most lessons have one.'),
  assignment: id.describe('Slug of the assignment, which is about one of the readings.'),
  kind: text.max(160).describe('Kind of text: `News story`.'),
  skill: text.max(400).describe('What is practiced, as a sentence.'),
  after: text.max(400).describe('What a student can do afterward; it completes “Afterward you can …”.'),
  minutes: z.int().min(1).max(600).describe('How long the lesson takes with reading, assignment and talk.'),
  teacher: z.strictObject({
    aim: text.describe('What the lesson is for, in a sentence or two.'),
    devices: steps.describe('Plan of the lesson where each student, or each pair, has a device: steps in order.'),
    paper: steps.describe('Plan of the lesson on paper: steps in order.'),
    print: steps.describe('What to print, and how often.'),
    frameworks: text.describe('How it ties to common aims of media literacy, described and not quoted.'),
  }),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** `course.yaml` of the content folder. */
export const courseSchema = z.strictObject({
  title: text.max(160).describe('Title of the course.'),
  summary: text.max(600).describe('What it is and whom it is for, in two sentences.'),
  lessons: z.array(lessonSchema).min(1).describe('The lessons, in the order in which they are taken.'),
});
export type Course = z.infer<typeof courseSchema>;

/** A lesson that a site can show, with what it is about. */
export interface ShownLesson<Assignment extends AssignmentFile = AssignmentFile> {
  /** From 1, among those that the site shows. */
  number: number;
  lesson: Lesson;
  readings: Reading[];
  assignment: Assignment;
}

/**
 * The lessons that can be taken with what a site shows. A lesson is left out where a reading of it is, for a build for
 * publication leaves out readings that may not be passed on.
 */
export function shownLessons<Assignment extends AssignmentFile>(
  course: Course,
  readings: readonly Reading[],
  assignments: readonly Assignment[],
): ShownLesson<Assignment>[] {
  return course.lessons
    .flatMap((lesson) => {
      const read = lesson.readings.flatMap((slug) => readings.find((reading) => reading.slug === slug) ?? []);
      const assignment = assignments.find(({ slug }) => slug === lesson.assignment);
      return read.length < lesson.readings.length || assignment === undefined
        ? []
        : [{ lesson, readings: read, assignment }];
    })
    .map((shown, index) => ({ number: index + 1, ...shown }));
}
