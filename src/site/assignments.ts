/** The pages’ way to the assignments. */
import { resolve } from 'node:path';
import { readAssignments } from '../parsing/assignments.ts';
import { readTree } from '../parsing/node/read-content-folder.ts';
import type { AssignmentFile } from '../model/assignment.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import type { Reading } from '../model/reading.ts';
import { loadLibrary, loadWholeLibrary } from './library.ts';

const folder = resolve(process.env['CONTENT_DIR'] ?? 'src/content');

/** An assignment with the reading that it is about. */
export interface Assigned extends AssignmentFile {
  of: Reading;
}

let held: Promise<Assigned[]> | null = null;

/**
 * All assignments, by slug; read once a build, on each request in development.
 *
 * @throws where an assignment has a fault, with every fault in the message
 */
export function loadAssignments(): Promise<Assigned[]> {
  if (held === null || import.meta.env.DEV) held = load();
  return held;
}

async function load(): Promise<Assigned[]> {
  const library = await loadLibrary();
  const { assignments, diagnostics } = readAssignments(await readTree(folder), await loadWholeLibrary(), []);
  if (diagnostics.length > 0) {
    const list = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, `${folder}/`)).join('\n\n');
    throw new Error(`The assignments have ${String(diagnostics.length)} faults.\n\n${list}\n`);
  }
  // An assignment about a reading that is left out is left out with it.
  return assignments.flatMap((file) => {
    const of = library.readings.find(({ slug }) => slug === file.assignment.reading);
    return of === undefined ? [] : [{ ...file, of }];
  });
}
