/** The one loading module: the pages' way to the content. */
import { resolve } from 'node:path';
import { readLibrary } from '../extract/library.ts';
import { readTree } from '../library/read-tree.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import type { Library } from '../model/reading.ts';
import { shelf } from './shelf.ts';

const folder = resolve(process.env['CONTENT_DIR'] ?? 'src/content');

/** In development an edit shows on the next request; a build reads once. */
const freshFor = import.meta.env.DEV ? 1000 : Infinity;

let held: { library: Promise<Library>; at: number } | null = null;

/**
 * The library, read once a build.
 *
 * @throws where the content has a fault, with every fault in the message
 */
export function loadLibrary(): Promise<Library> {
  if (held === null || Date.now() - held.at > freshFor) held = { library: load(), at: Date.now() };
  return held.library;
}

async function load(): Promise<Library> {
  const { library, diagnostics } = readLibrary(await readTree(folder));
  if (diagnostics.length === 0) {
    shelf.library = library;
    return library;
  }
  const list = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, `${folder}/`)).join('\n\n');
  throw new Error(`The content has ${String(diagnostics.length)} faults.\n\n${list}\n`);
}
