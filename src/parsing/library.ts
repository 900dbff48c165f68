/** Reads everything: speakers, sources, readings. The one entry of extraction; it touches no disk. */
import type { z } from 'zod';
import { isReservedAnchor } from '../model/anchors.ts';
import { compare } from '../model/compare.ts';
import { sortDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { idPattern, idWords, unshowable } from '../model/fields.ts';
import type { Library, Reading } from '../model/reading.ts';
import { sourceSchema } from '../model/source.ts';
import { speakerSchema } from '../model/speaker.ts';
import { reporter } from './report.ts';
import { readReading } from './reading.ts';
import { readRecord } from './record/record.ts';

type Files = ReadonlyMap<string, string>;

/**
 * Reads a library.
 *
 * @param files texts by path below the content folder, with forward slashes. Below `speakers/`, `sources/` and
 *   `readings/` every file that is not JSON must be one that is read; other folders are passed over
 * @returns what could be read, and everything that is wrong, sorted by file and line; a library with diagnostics must
 *   not be published
 */
export function readLibrary(files: Files): { library: Library; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const own = [...files].filter(([path]) => /^(?:speakers|sources|readings)\//.test(path) && !path.endsWith('.json'));
  const texts = new Map(
    own.sort(([a], [b]) => compare(a, b)).map(([path, text]) => [path, cleanText(path, text, diagnostics)]),
  );
  const speakers = readRecords('speakers', texts, speakerSchema, diagnostics);
  const sources = readRecords('sources', texts, sourceSchema, diagnostics);
  const folders = readingFolders(texts, diagnostics);
  const known = {
    speakers: idsOf('speakers', texts),
    sources: idsOf('sources', texts),
    readings: new Set(folders.map(([slug]) => slug)),
  };

  const readings: Reading[] = [];
  for (const [slug, folder] of folders) {
    const result = readReading(slug, folder, known);
    diagnostics.push(...result.diagnostics);
    if (result.reading !== null) readings.push(result.reading);
  }
  return { library: { readings, speakers, sources }, diagnostics: sortDiagnostics(diagnostics) };
}

/** A file's text without a byte order mark, with the line breaks of this system; characters that cannot be shown are reported. */
export function cleanText(path: string, text: string, diagnostics: Diagnostic[]): string {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!unshowable.test(clean)) return clean;
  for (const [index, line] of clean.split('\n').entries()) {
    const code = unshowable.exec(line)?.[0].charCodeAt(0);
    if (code === undefined) continue;
    reporter(path, diagnostics)('control-character', index + 1, {
      found: `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      expected: 'text in UTF-8, with no control characters',
      hint: 'Delete it; such characters come with text that is copied from other programs.',
    });
  }
  return clean.replace(new RegExp(unshowable, 'gu'), '\uFFFD');
}

/** Ids of all records, sound or not: a claim by a speaker whose file has a fault is not a second fault. */
function idsOf(folder: string, files: Files): Set<string> {
  const paths = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return new Set(paths.map((path) => path.slice(folder.length + 1).replace(/\.ya?ml$/, '')));
}

function readRecords<Shape extends z.ZodObject>(
  folder: 'speakers' | 'sources',
  files: Files,
  schema: Shape,
  diagnostics: Diagnostic[],
): Map<string, z.infer<Shape> & { id: string }> {
  const records = new Map<string, z.infer<Shape> & { id: string }>();
  for (const [path, text] of files) {
    if (!path.startsWith(`${folder}/`)) continue;
    const report = reporter(path, diagnostics);
    const id = /^[a-z]+\/([^/]+)\.yaml$/.exec(path)?.[1];
    const isReserved = id !== undefined && folder === 'sources' && isReservedAnchor(id);
    if (id === undefined || !idPattern.test(id) || isReserved) {
      report('misnamed-file', 1, {
        found: path,
        expected: isReserved ? 'an id that the page does not use itself' : `${folder}/<id>.yaml, the id of ${idWords}`,
        hint: isReserved
          ? 'Choose an id that tells who published it, and when.'
          : `Its name is part of an address: rename the file, or move it into ${folder}/ itself.`,
      });
    }
    if (id === undefined) continue;
    const read = readRecord(text, schema, report);
    if (read !== null) records.set(id, { ...read.record, id });
  }
  return records;
}

/** The files of each reading by name, readings in alphabetical order. */
function readingFolders(files: Files, diagnostics: Diagnostic[]): [string, Map<string, string>][] {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const [root, slug = '', ...rest] = path.split('/');
    if (root !== 'readings') continue;
    const name = rest.join('/');
    const folder = folders.get(slug) ?? new Map<string, string>();
    const isFirst = folder.size === 0;
    if (name !== '') folders.set(slug, folder.set(name, text));
    if (name !== '' && (idPattern.test(slug) || !isFirst)) continue;
    reporter(path, diagnostics)('misnamed-file', 1, {
      found: name === '' ? path : `readings/${slug}/`,
      expected: name === '' ? 'a file in readings/<slug>/' : `readings/<slug>/, the slug of ${idWords}`,
      hint:
        name === ''
          ? 'Put the file into the folder of its reading.'
          : 'Rename the folder: its name is part of an address.',
    });
  }
  return [...folders].sort(([a], [b]) => compare(a, b));
}
