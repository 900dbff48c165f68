/** Reads the course: `course.yaml` of the content folder. */
import type { AssignmentFile } from '../model/assignment.ts';
import { courseSchema, type Course } from '../model/course.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { sortDiagnostics } from '../model/diagnostic.ts';
import type { Library } from '../model/reading.ts';
import { cleanText } from './library.ts';
import { readRecord } from './record/record.ts';
import { didYouMean, reporter } from './report.ts';

/** Its path below the content folder. */
export const coursePath = 'course.yaml';

/**
 * @param files texts by path below the content folder; only `course.yaml` is read
 * @param content what the lessons may be about
 * @param faults what is wrong with it: what the course cannot find in a broken file is not a second fault
 * @returns the course, null where there is none or it cannot be read, and everything that is wrong with it
 */
export function readCourse(
  files: ReadonlyMap<string, string>,
  content: { library: Pick<Library, 'readings'>; assignments: readonly AssignmentFile[] },
  faults: readonly Diagnostic[],
): { course: Course | null; diagnostics: Diagnostic[] } {
  const source = files.get(coursePath);
  if (source === undefined) return { course: null, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const report = reporter(coursePath, diagnostics);
  const read = readRecord(cleanText(coursePath, source, diagnostics), courseSchema, report);
  if (read === null) return { course: null, diagnostics: sortDiagnostics(diagnostics) };
  const { record: course, lineOf } = read;
  const slugs = content.library.readings.map(({ slug }) => slug);
  const isBroken = (folder: string, slug: string) =>
    faults.some(({ file }) => file.startsWith(`${folder}/${slug}/`) || file === `${folder}/${slug}.mdx`);

  for (const [index, lesson] of course.lessons.entries()) {
    for (const [place, slug] of lesson.readings.entries()) {
      if (slugs.includes(slug) || isBroken('readings', slug)) continue;
      report('unknown-reading', lineOf('lessons', index, 'readings', place), {
        found: `the reading ${slug} in “${lesson.title}”`,
        expected: 'the name of a folder in readings/',
        hint: didYouMean(slug, slugs, 'Look up its address.'),
      });
    }
    const assignment = content.assignments.find(({ slug }) => slug === lesson.assignment);
    const isAbout = assignment !== undefined && lesson.readings.includes(assignment.assignment.reading);
    if (isAbout || isBroken('assignments', lesson.assignment)) continue;
    // An assignment about a broken reading is not read at all.
    if (assignment === undefined && lesson.readings.some((slug) => isBroken('readings', slug))) continue;
    const others = content.assignments.filter(({ assignment: { reading } }) => lesson.readings.includes(reading));
    report('unknown-assignment', lineOf('lessons', index, 'assignment'), {
      found: `assignment: ${lesson.assignment} in “${lesson.title}”`,
      expected: 'the name of a file in assignments/ that is about a reading of the lesson',
      hint: didYouMean(
        lesson.assignment,
        others.map(({ slug }) => slug),
        'Name one that is about this reading, or write it: npm run new -- assignment NAME.',
      ),
    });
  }
  return { course, diagnostics: sortDiagnostics(diagnostics) };
}
