/** Which files of the site a course is made of: its first page, what that page needs, and what explains it. */
import { dirname, join, normalize } from 'pathe';
import { licensesPath } from '../licenses-path.ts';
import { coursePage, referencesOf } from './course-page.ts';
import { imsManifest, type Course } from './imsmanifest.ts';
import type { RelativeSite } from './relative-site.ts';

export interface CourseParts extends Course {
  /** Slug of the reading that it is about. */
  reading: string;
  /** For the program on the first page. */
  launchData: object;
}

/** Path of the program that talks to the course, in the package. */
const programPath = 'course.js';

/**
 * All files of a SCORM 1.2 package, the manifest among them.
 *
 * @param program the bundled program that talks to the course
 */
export function courseFiles(site: RelativeSite, course: CourseParts, program: string): Map<string, Uint8Array> {
  const encode = (value: string) => new TextEncoder().encode(value);
  const paths = pathsOf(site, course);
  const files = new Map<string, Uint8Array>([[programPath, encode(program)]]);
  for (const path of paths) {
    const tree = site.page(path);
    const start = path === course.start ? { program: programPath, launchData: course.launchData } : null;
    const page = { path, has: (other: string) => paths.has(other), start };
    files.set(path, tree === null ? (site.file(path) ?? new Uint8Array()) : encode(coursePage(tree, page)));
  }
  const sorted = [...files.keys()].sort();
  return files.set('imsmanifest.xml', encode(imsManifest(course, sorted)));
}

/** Pages that explain a reading: its own, its speakers’, its sources. Never a key, never a page of answers. */
function explains(path: string, reading: string): boolean {
  if (path.includes('/who-said-it/answers/')) return false;
  return path.startsWith(`readings/${reading}/`) || /^(?:speakers\/[^/]+|sources)\/index\.html$/.test(path);
}

function pathsOf(site: RelativeSite, { start, reading }: CourseParts): Set<string> {
  const all = new Set(site.paths);
  const paths = new Set<string>();
  const add = (path: string): void => {
    if (!all.has(path) || paths.has(path)) return;
    paths.add(path);
    if (path.endsWith('.js')) for (const module of modulesIn(site, path)) add(module);
    const tree = site.page(path);
    if (tree === null) return;
    const { needs, links } = referencesOf(tree, path);
    for (const need of needs) add(need);
    for (const link of links) if (explains(link, reading)) add(link);
  };
  add(licensesPath);
  add(start);
  add(`readings/${reading}/index.html`);
  // What the exercise fetches.
  if (paths.has(`readings/${reading}/who-said-it/index.html`)) add(`readings/${reading}/reading.json`);
  return paths;
}

/** Modules that a program of the build imports, at once or later, and workers that it starts. */
function modulesIn(site: RelativeSite, path: string): string[] {
  const code = new TextDecoder().decode(site.file(path) ?? undefined);
  const addresses = [...code.matchAll(/["'`](\.{0,2}\/?[\w./@-]+\.js)["'`]/g)].map(([, address = '']) => address);
  return addresses.map((address) => normalize(join(dirname(path), address)));
}
