/** Reads everything: speakers, sources, readings. The one entry of extraction; it touches no disk. */
import type { z } from 'zod';
import { sortDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { Library, Reading } from '../model/reading.ts';
import { sourceSchema } from '../model/source.ts';
import { speakerSchema } from '../model/speaker.ts';
import { reporter } from './found.ts';
import { readReading } from './reading.ts';
import { readRecord } from './record.ts';

/**
 * Reads a library.
 *
 * @param files texts by path below the content folder, with forward slashes; paths it does not know are passed over
 * @returns what could be read, and everything that is wrong, sorted by file and line; a library with diagnostics must
 *   not be published
 */
export function readLibrary(files: ReadonlyMap<string, string>): { library: Library; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const speakers = readRecords('speakers', files, speakerSchema, diagnostics);
  const sources = readRecords('sources', files, sourceSchema, diagnostics);
  const known = { speakers: idsOf('speakers', files), sources: idsOf('sources', files) };

  const readings: Reading[] = [];
  for (const [slug, folder] of readingFolders(files)) {
    const result = readReading(slug, folder, known);
    diagnostics.push(...result.diagnostics);
    if (result.reading !== null) readings.push(result.reading);
  }
  return { library: { readings, speakers, sources }, diagnostics: sortDiagnostics(diagnostics) };
}

function recordFile(folder: string, path: string): string | null {
  const match = /^([a-z]+)\/([^/]+)\.yaml$/.exec(path);
  return match?.[1] === folder ? (match[2] ?? null) : null;
}

/** Ids of all records, sound or not: a claim by a speaker whose file has a fault is not a second fault. */
function idsOf(folder: string, files: ReadonlyMap<string, string>): Set<string> {
  return new Set([...files.keys()].flatMap((path) => recordFile(folder, path) ?? []));
}

function readRecords<Shape extends z.ZodObject>(
  folder: string,
  files: ReadonlyMap<string, string>,
  schema: Shape,
  diagnostics: Diagnostic[],
): Map<string, z.infer<Shape> & { id: string }> {
  const records = new Map<string, z.infer<Shape> & { id: string }>();
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const id = recordFile(folder, path);
    if (id === null) continue;
    const record = readRecord(text, schema, reporter(path, diagnostics));
    if (record !== null) records.set(id, { ...record, id });
  }
  return records;
}

/** The files of each reading by name, readings in alphabetical order. */
function readingFolders(files: ReadonlyMap<string, string>): [string, Map<string, string>][] {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const match = /^readings\/([^/]+)\/([^/]+)$/.exec(path);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const folder = folders.get(match[1]) ?? new Map<string, string>();
    folder.set(match[2], text);
    folders.set(match[1], folder);
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
}
