/** SCORM packages out of a built site: what is asked for, by name, and the files that come of it. */
import { fileURLToPath } from 'node:url';
import { readContent } from '../parsing/node/load-content.ts';
import { courseFiles } from '../outputs/packages/course-files.ts';
import { assignmentCourse, exerciseCourse, readingCourse, type CourseChoices } from '../outputs/packages/courses.ts';
import type { SiteFiles } from '../outputs/packages/relative-site.ts';
import { zip } from '../outputs/packages/zip.ts';
import { bundle } from '../site/integrations/bundle.ts';
import { CommandError } from './refuse.ts';

type Courses = Map<string, (choices: CourseChoices) => ReturnType<typeof readingCourse>>;

/** What a name’s file is called: an exercise beside its reading. */
const fileOf = (name: string) =>
  `${name.replace(/^who-said-it\/(.+)$/, '$1-who-said-it').replace(/^\w+\//, '')}.scorm.zip`;

/** Every course that can be made of what the site shows, by name. */
async function coursesOf(site: SiteFiles): Promise<Courses> {
  const { library, assignments, diagnostics } = await readContent();
  if (diagnostics.length > 0)
    throw new CommandError('The content has faults: npm run check:content lists them.', 1);
  const courses: Courses = new Map();
  for (const reading of library.readings.filter(({ slug }) => site.has(`readings/${slug}/index.html`))) {
    courses.set(`reading/${reading.slug}`, () => readingCourse(reading));
    courses.set(`who-said-it/${reading.slug}`, (choices) => exerciseCourse(reading, choices));
  }
  for (const file of assignments.filter(({ slug }) => site.has(`assignments/${slug}/index.html`))) {
    const reading = library.readings.find(({ slug }) => slug === file.assignment.reading);
    if (reading !== undefined)
      courses.set(`assignment/${file.slug}`, (choices) => assignmentCourse(file, reading, choices));
  }
  return courses;
}

/** The full names of what is asked for: `all`, a name, or the slug alone of a reading or an assignment. */
function namesFor(asked: readonly string[], courses: Courses): string[] {
  if (asked.includes('all')) return [...courses.keys()];
  return asked.map((name) => {
    const [found, other] = [name, `reading/${name}`, `assignment/${name}`].filter((full) => courses.has(full));
    if (found === undefined)
      throw new CommandError(`Nothing is called “${name}”. There are:\n  ${[...courses.keys()].join('\n  ')}`);
    if (other !== undefined)
      throw new CommandError(`“${name}” is a reading and an assignment: say ${found} or ${other}.`);
    return found;
  });
}

/**
 * @param site files of the site with relative addresses
 * @returns packages by file name
 * @throws CommandError where a name is unknown or a choice does not fit what is named
 */
export async function scormPackages(
  site: SiteFiles,
  asked: readonly string[],
  choices: CourseChoices,
): Promise<Map<string, Uint8Array>> {
  const courses = await coursesOf(site);
  const names = namesFor(asked, courses);
  if (choices.sections !== null && (names.length !== 1 || names[0]?.startsWith('who-said-it/') !== true))
    throw new CommandError('--sections is for one exercise, as in --scorm who-said-it/READING.');
  if (choices.mastery !== null && names.some((name) => name.startsWith('reading/')))
    throw new CommandError('--mastery is for exercises and assignments: a reading has no score.');
  const program = await bundle(fileURLToPath(new URL('../browser/learning-system/course.ts', import.meta.url)));
  const packages = new Map<string, Uint8Array>();
  for (const name of names) {
    const course = made(() => courses.get(name)?.(choices));
    if (course === undefined) continue;
    const file = packages.has(fileOf(name)) ? fileOf(name.replace('/', '-')) : fileOf(name);
    packages.set(file, zip(courseFiles(site, course, program)));
  }
  return packages;
}

function made<Course>(make: () => Course): Course {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(error.message);
    throw error;
  }
}
