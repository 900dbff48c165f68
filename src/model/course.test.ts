import { describe, expect, it } from 'vitest';
import type { AssignmentFile } from './assignment.ts';
import { shownLessons, type Lesson } from './course.ts';
import { sampleReading } from './sample.ts';

const lesson = (title: string, readings: string[], assignment: string): Lesson => ({
  title,
  readings,
  assignment,
  kind: 'News story',
  skill: 'Reading.',
  after: 'read',
  minutes: 10,
  teacher: { aim: 'To read.', devices: ['Read.'], paper: ['Read.'], print: ['It.'], frameworks: 'It asks.' },
});
const file = (slug: string, reading: string): AssignmentFile => ({
  slug,
  key: [],
  assignment: { title: slug, reading, sections: [], notes: 'all', practice: false, task: [], terms: [], prompts: [] },
});
const course = {
  title: 'Course',
  summary: 'Two lessons.',
  lessons: [lesson('A pair', ['one', 'two'], 'on-two'), lesson('One', ['three'], 'on-three')],
};
const [one, two, three] = ['one', 'two', 'three'].map((slug) => sampleReading([], { slug }));
const assignments = [file('on-two', 'two'), file('on-three', 'three')];
const titles = (readings: (typeof one)[], given = assignments) =>
  shownLessons(
    course,
    readings.flatMap((reading) => reading ?? []),
    given,
  ).map((shown) => [shown.number, shown.lesson.title, shown.readings.map(({ slug }) => slug)]);

describe('the lessons that a site can show', () => {
  it('are all where all of their readings are there, in the order of the course', () => {
    expect(titles([three, two, one])).toEqual([
      [1, 'A pair', ['one', 'two']],
      [2, 'One', ['three']],
    ]);
  });

  it('are without one that lacks any of its readings, and are numbered anew', () => {
    expect(titles([one, three])).toEqual([[1, 'One', ['three']]]);
  });

  it('are without one whose assignment is left out', () => {
    expect(titles([one, two, three], [file('on-three', 'three')])).toEqual([[1, 'One', ['three']]]);
  });
});
