/**
 * The one loader of content: it reads the content folder, parses what is in it, and says what of it the site shows.
 * The pages, the integrations and the commands all use it. In a build and while developing, the pages and the
 * integrations share one instance of this module (`site/integrations/content.ts` sees to that), so that the folder is
 * read and parsed once.
 */
import { join, relative, resolve } from 'node:path';
import type { AssignmentFile } from '../../model/assignment.ts';
import { shownLessons, type Course, type ShownLesson } from '../../model/course.ts';
import { formatDiagnostic, type Diagnostic } from '../../model/diagnostic.ts';
import { publishable } from '../../model/library/publishable.ts';
import type { Library, Reading } from '../../model/reading.ts';
import { countNoun } from '../../model/words.ts';
import { readAssignments } from '../assignments.ts';
import { readCourse } from '../course.ts';
import { readLibrary } from '../library.ts';
import { readTree } from './read-content-folder.ts';

/** The content folder: `CONTENT_DIR`, or the project's own. */
export const contentFolder = (): string => resolve(process.env['CONTENT_DIR'] ?? 'src/content');

/**
 * Whether the site shows readings that may not be passed on. `npm start` and `npm run dev` set `INCLUDE_COPIES`; a build
 * for publication leaves them out.
 */
const showsCopies = () => process.env['INCLUDE_COPIES'] === '1';

/** What a content folder holds, with everything that is wrong with it. */
export interface Content {
  /** Texts by path below the folder. */
  files: ReadonlyMap<string, string>;
  library: Library;
  assignments: AssignmentFile[];
  /** Null where the folder has none. */
  course: Course | null;
  /** Sorted by file and line; those of the assignments and the course last. */
  diagnostics: Diagnostic[];
}

/** An assignment with the reading that it is about. */
export interface AssignmentWithReading extends AssignmentFile {
  of: Reading;
}

/** The course as the site shows it. */
export interface SiteCourse extends Pick<Course, 'title' | 'summary'> {
  lessons: ShownLesson<AssignmentWithReading>[];
}

/** What the site shows of a content folder without faults. */
export interface SiteContent {
  library: Library;
  assignments: AssignmentWithReading[];
  /** Null where there is none, or none of its lessons can be taken. */
  course: SiteCourse | null;
  /** Readings that the site does not show, for they may not be passed on. */
  leftOut: Reading[];
  /** The text of each layer, by the slug of its reading. */
  layers: ReadonlyMap<string, string>;
}

/** The content has faults, so no page can be made. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** The first fault, for tools that show the lines around it: the file from the working folder, the line from 1. */
  readonly loc: { file: string; line: number; column: number };

  constructor(folder: string, diagnostics: readonly [Diagnostic, ...Diagnostic[]]) {
    const list = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, `${folder}/`)).join('\n\n');
    super(`The content has ${countNoun(diagnostics.length, 'fault')}.\n\n${list}\n`);
    const [{ file, line }] = diagnostics;
    this.loc = { file: relative(process.cwd(), join(folder, file)), line, column: 1 };
    // Whoever mends the content has no use for where in this code the fault was found.
    this.stack = `${this.name}: ${this.message}`;
  }
}

/**
 * Reads and parses a content folder, faults or not.
 *
 * @throws where the folder or a file in it cannot be read
 */
export async function readContent(folder: string = contentFolder()): Promise<Content> {
  const files = await readTree(folder);
  const { library, diagnostics } = readLibrary(files);
  const { assignments, diagnostics: ofAssignments } = readAssignments(files, library, diagnostics);
  const faults = [...diagnostics, ...ofAssignments];
  const { course, diagnostics: ofCourse } = readCourse(files, { library, assignments }, faults);
  return { files, library, assignments, course, diagnostics: [...faults, ...ofCourse] };
}

let loaded: Promise<SiteContent> | null = null;

/**
 * What the site shows, read once; after `clearContent` it is read anew. Who asks while the folder is being read and
 * `clearContent` is called gets the later state too.
 *
 * @throws ContentError where the content has a fault, with every fault in the message
 */
export async function loadContent(): Promise<SiteContent> {
  const current = (loaded ??= siteContent());
  await Promise.allSettled([current]);
  return current === loaded ? current : loadContent();
}

/** The library that the site shows. */
export const loadLibrary = async (): Promise<Library> => (await loadContent()).library;

/** The assignments that the site shows, by slug; one about a reading that is left out is left out with it. */
export const loadAssignments = async (): Promise<AssignmentWithReading[]> => (await loadContent()).assignments;

/** The layers of the readings that the site shows: the text of each file, by the slug of its reading. */
export const loadLayers = async (): Promise<ReadonlyMap<string, string>> => (await loadContent()).layers;

/** The course that the site shows, without the lessons on readings that are left out; null where there is none. */
export const loadCourse = async (): Promise<SiteCourse | null> => (await loadContent()).course;

/** Forgets what was read: a file has changed. */
export function clearContent(): void {
  loaded = null;
}

async function siteContent(): Promise<SiteContent> {
  const folder = contentFolder();
  const { files, library: all, assignments: written, course, diagnostics } = await readContent(folder);
  const [first, ...others] = diagnostics;
  if (first !== undefined) throw new ContentError(folder, [first, ...others]);
  const { library, leftOut } = showsCopies() ? { library: all, leftOut: [] } : publishable(all);
  const readings = new Map(library.readings.map((reading) => [reading.slug, reading]));
  const assignments = written.flatMap((file) => {
    const of = readings.get(file.assignment.reading);
    return of === undefined ? [] : [{ ...file, of }];
  });
  const lessons = course === null ? [] : shownLessons(course, library.readings, assignments);
  return {
    library,
    assignments,
    course: course === null || lessons.length === 0 ? null : { title: course.title, summary: course.summary, lessons },
    leftOut,
    layers: new Map(
      [...readings.keys()].flatMap((slug) => {
        const json = files.get(`readings/${slug}/layer.json`);
        return json === undefined ? [] : [[slug, json] as const];
      }),
    ),
  };
}
