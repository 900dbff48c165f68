/** SCORM packages made from a built site: the courses that are named, and the files of their packages. */
import { fileURLToPath } from 'node:url';
import type { BuildManifest } from '../model/build-manifest.ts';
import { readContent } from '../parsing/node/load-content.ts';
import { courseFiles } from '../outputs/packages/course-files.ts';
import { assignmentCourse, exerciseCourse, readingCourse, type CourseChoices } from '../outputs/packages/courses.ts';
import type { RelativeSite } from '../outputs/packages/relative-site.ts';
import { sortedZip } from '../outputs/zip.ts';
import { bundle } from '../site/integrations/bundle.ts';
import { CommandError } from './command.ts';

type Courses = Map<string, (choices: CourseChoices) => ReturnType<typeof readingCourse>>;

/** The file of a course, by its name: that of an exercise is named for its reading. */
const fileOf = (name: string) =>
  `${name.replace(/^who-said-it\/(.+)$/, '$1-who-said-it').replace(/^\w+\//, '')}.scorm.zip`;

/** Every course that can be made of what the site shows, by name. */
async function coursesOf(shown: Pick<BuildManifest, 'readings' | 'assignments'>): Promise<Courses> {
  const { library, assignments, diagnostics } = await readContent();
  if (diagnostics.length > 0) throw new CommandError('The content has faults: npm run check:content lists them.', 1);
  const courses: Courses = new Map();
  for (const reading of library.readings.filter(({ slug }) => shown.readings.includes(slug))) {
    courses.set(`reading/${reading.slug}`, () => readingCourse(reading));
    courses.set(`who-said-it/${reading.slug}`, (choices) => exerciseCourse(reading, choices));
  }
  for (const file of assignments.filter(({ slug }) => shown.assignments.includes(slug))) {
    const reading = library.readings.find(({ slug }) => slug === file.assignment.reading);
    if (reading !== undefined)
      courses.set(`assignment/${file.slug}`, (choices) => assignmentCourse(file, reading, choices));
  }
  return courses;
}

/** The full names of the courses that are named: `all`, a name, or the slug alone of a reading or an assignment. */
function namesFor(named: readonly string[], courses: Courses): string[] {
  if (named.includes('all')) return [...courses.keys()];
  return named.map((name) => {
    const [found, other] = [name, `reading/${name}`, `assignment/${name}`].filter((full) => courses.has(full));
    if (found === undefined)
      throw new CommandError(`Nothing is called “${name}”. There are:\n  ${[...courses.keys()].join('\n  ')}`);
    if (other !== undefined)
      throw new CommandError(`“${name}” is a reading and an assignment: say ${found} or ${other}.`);
    return found;
  });
}

/**
 * @param built the site, and what its build says of it
 * @returns packages by file name
 * @throws CommandError where a name is unknown or a choice does not fit what is named
 */
export async function scormPackages(
  { site, manifest }: { site: RelativeSite; manifest: BuildManifest },
  named: readonly string[],
  choices: CourseChoices,
): Promise<Map<string, Uint8Array>> {
  const courses = await coursesOf(manifest);
  const names = namesFor(named, courses);
  if (choices.sections !== null && (names.length !== 1 || names[0]?.startsWith('who-said-it/') !== true))
    throw new CommandError('--sections is for one exercise, as in --scorm who-said-it/READING.');
  if (choices.mastery !== null && names.some((name) => name.startsWith('reading/')))
    throw new CommandError('--mastery is for exercises and assignments: a reading has no score.');
  const program = await bundle(fileURLToPath(new URL('../browser/learning-system/course.ts', import.meta.url)));
  const packages = new Map<string, Uint8Array>();
  for (const name of names) {
    const course = orCommandError(() => courses.get(name)?.(choices));
    if (course === undefined) continue;
    const file = packages.has(fileOf(name)) ? fileOf(name.replace('/', '-')) : fileOf(name);
    packages.set(file, sortedZip(courseFiles(site, course, program)));
  }
  return packages;
}

/** @throws CommandError in place of a RangeError */
function orCommandError<Course>(make: () => Course): Course {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(error.message);
    throw error;
  }
}
