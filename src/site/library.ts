/** The one loading module: the pages' way to the content. */
import { resolve } from 'node:path';
import { readLibrary } from '../parsing/library.ts';
import { publishable, showsCopies } from '../model/library/publishable.ts';
import { readTree } from '../parsing/node/read-content-folder.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import type { Library } from '../model/reading.ts';
import { shelf } from './shelf.ts';

const folder = resolve(process.env['CONTENT_DIR'] ?? 'src/content');

/** A build for publication leaves out what may not be passed on; `npm start` and `npm run dev` show all. */
const includeCopies = import.meta.env.DEV || showsCopies();

/** In development an edit shows on the next request; a build reads once. */
const freshFor = import.meta.env.DEV ? 1000 : Infinity;

let held: { content: Promise<Content>; at: number } | null = null;

interface Content {
  /** Everything, also what a build for publication leaves out. */
  all: Library;
  shown: Library;
}

/**
 * The library that the pages show, read once a build.
 *
 * @throws where the content has a fault, with every fault in the message
 */
export async function loadLibrary(): Promise<Library> {
  return (await loadContent()).shown;
}

/** The library with what a build for publication leaves out, for what refers to it. */
export async function loadWholeLibrary(): Promise<Library> {
  return (await loadContent()).all;
}

function loadContent(): Promise<Content> {
  if (held === null || Date.now() - held.at > freshFor) held = { content: load(), at: Date.now() };
  return held.content;
}

async function load(): Promise<Content> {
  const { library, diagnostics } = readLibrary(await readTree(folder));
  if (diagnostics.length === 0) {
    const shown = includeCopies ? library : forPublication(library);
    shelf.library = shown;
    return { all: library, shown };
  }
  const list = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, `${folder}/`)).join('\n\n');
  throw new Error(`The content has ${String(diagnostics.length)} faults.\n\n${list}\n`);
}

/** Says what it leaves out: nobody should wonder where a reading went. */
function forPublication(all: Library): Library {
  const { library, leftOut } = publishable(all);
  for (const { title, slug } of leftOut) {
    console.log(
      `Left out, for it may not be passed on: “${title}” (readings/${slug}). npm start shows it on this machine.`,
    );
  }
  return library;
}
