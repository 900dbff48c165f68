/** Which files of the site a course is made of: its first page, what that page needs, and what explains it. */
import { dirname, join, normalize } from 'pathe';
import { coursePage, referencesOf } from './course-page.ts';
import { imsManifest, type Course } from './imsmanifest.ts';
import type { SiteFiles } from './relative-site.ts';

export interface CourseParts extends Course {
  /** Slug of the reading that it is about. */
  reading: string;
  /** What the program on the first page is told. */
  told: object;
}

/** Where the program that talks to the course stands in the package. */
const programPath = 'course.js';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/**
 * All files of a SCORM 1.2 package, the manifest among them.
 *
 * @param site files of the site with relative addresses
 * @param program the bundled program that talks to the course
 */
export function courseFiles(site: SiteFiles, course: CourseParts, program: string): Map<string, Uint8Array> {
  const encode = (value: string) => new TextEncoder().encode(value);
  const paths = pathsOf(site, course);
  const files = new Map<string, Uint8Array>([[programPath, encode(program)]]);
  for (const path of paths) {
    const bytes = site.get(path) ?? new Uint8Array();
    const page = {
      path,
      holds: (other: string) => paths.has(other),
      start: path === course.start ? { program: programPath, told: course.told } : null,
    };
    files.set(path, path.endsWith('.html') ? encode(coursePage(text(bytes), page)) : bytes);
  }
  const sorted = [...files.keys()].sort();
  return files.set('imsmanifest.xml', encode(imsManifest(course, sorted)));
}

/** Pages that explain a reading: its own, its speakers’, its sources. Never a key, never a page of answers. */
function explains(path: string, reading: string): boolean {
  if (path.includes('/who-said-it/answers/')) return false;
  return path.startsWith(`readings/${reading}/`) || /^(?:speakers\/[^/]+|sources)\/index\.html$/.test(path);
}

function pathsOf(site: SiteFiles, { start, reading }: CourseParts): Set<string> {
  const found = new Set<string>();
  const add = (path: string): void => {
    const bytes = site.get(path);
    if (bytes === undefined || found.has(path)) return;
    found.add(path);
    if (path.endsWith('.js')) for (const module of modulesIn(text(bytes), path)) add(module);
    if (!path.endsWith('.html')) return;
    const { needs, links } = referencesOf(text(bytes), path);
    for (const need of needs) add(need);
    for (const link of links) if (explains(link, reading)) add(link);
  };
  add(start);
  add(`readings/${reading}/index.html`);
  // What the exercise fetches.
  if (found.has(`readings/${reading}/who-said-it/index.html`)) add(`readings/${reading}/reading.json`);
  return found;
}

/** Modules that a program of the build imports, at once or later, and workers that it starts. */
function modulesIn(code: string, path: string): string[] {
  const addresses = [...code.matchAll(/["'`](\.{0,2}\/?[\w./@-]+\.js)["'`]/g)].map(([, address = '']) => address);
  return addresses.map((address) => normalize(join(dirname(path), address)));
}
