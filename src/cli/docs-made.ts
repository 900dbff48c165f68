/** All that `npm run docs` writes: parts of documents and schemas, both made from the code. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { rooms } from '../../.config/rooms.ts';
import { importErrors } from '../drafting/importing/import-error.ts';
import { CODES } from '../model/diagnostic.ts';
import { codesTable, fillParts, hasParts } from './docs-parts.ts';
import { importsTable, readRoomImports, roomsDiagram } from './docs-rooms.ts';
import { schemaFiles } from './docs-schemas.ts';
import { newFaults } from './new-files.ts';

/** Documents that a person reads on the way into the project. */
const documentPattern = /^(?:[A-Z]+\.md|docs\/.+\.md|\.github\/.+\.md)$/;
const unread = new Set(['node_modules', 'dist', '.git', '.astro', '.cache', 'test-results']);

/** Paths of all files of the project, from its root, in alphabetical order. */
export async function projectFiles(root: string): Promise<string[]> {
  const top = await readdir(root, { withFileTypes: true });
  const below = await Promise.all(
    top
      .filter((entry) => entry.isDirectory() && !unread.has(entry.name))
      .map(async ({ name }) => readdir(join(root, name), { recursive: true, withFileTypes: true })),
  );
  return [...top, ...below.flat()]
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Texts of all documents by path. */
export async function documentsOf(root: string, files: readonly string[]): Promise<Map<string, string>> {
  return textsOf(
    root,
    files.filter((file) => documentPattern.test(file)),
  );
}

async function textsOf(root: string, paths: readonly string[]): Promise<Map<string, string>> {
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')));
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
}

/** The files as they must be, by path; the same as on disk where nothing has changed. */
export async function madeFiles(root: string): Promise<Map<string, string>> {
  const files = await projectFiles(root);
  const code = await textsOf(
    root,
    files.filter((file) => /^src\/.+\.(?:ts|astro|mdx)$/.test(file) && !file.startsWith('src/content/')),
  );
  const imports = readRoomImports(Object.keys(rooms), code);
  const parts = new Map([
    ['rooms', `\`\`\`mermaid rooms\n${roomsDiagram(imports)}\n\`\`\``],
    ['imports', importsTable(imports)],
    ['content-codes', codesTable(CODES)],
    ['import-codes', codesTable(importErrors)],
    ['new-codes', codesTable(newFaults)],
  ]);
  const documents = [...(await documentsOf(root, files))]
    .filter(([, text]) => hasParts(text))
    .map(([path, text]): [string, string] => [path, fillParts(text, parts)]);
  const made = await Promise.all(
    [...documents, ...schemaFiles()].map(async ([path, text]): Promise<[string, string]> => {
      const file = join(root, path);
      return [path, await format(text, { ...(await resolveConfig(file)), filepath: file })];
    }),
  );
  return new Map(made);
}
