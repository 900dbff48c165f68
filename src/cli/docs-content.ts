/**
 * Checks examples of content. The files that the documents show make up one content folder together with the project’s
 * own content, so that a reading in one document can name a speaker in another.
 */
import { formatDiagnostic, type Diagnostic } from '../model/diagnostic.ts';
import { courseSchema } from '../model/course.ts';
import { readingSchema } from '../model/reading.ts';
import { sourceSchema } from '../model/source.ts';
import { speakerSchema } from '../model/speaker.ts';
import { readAssignments } from '../parsing/assignments.ts';
import { readCourse } from '../parsing/course.ts';
import { readLibrary } from '../parsing/library.ts';
import { readRecord } from '../parsing/record/record.ts';
import { reporter } from '../parsing/report.ts';
import type { CodeBlock } from './docs-markdown.ts';

type Files = ReadonlyMap<string, string>;

/** Whether a block shows a whole file of the content folder: its info string has the path. */
const isFile = ({ language, words: [path = ''] }: CodeBlock) =>
  (language === 'yaml' || language === 'mdx') &&
  /^(?:(?:readings|speakers|sources|assignments)\/|course\.yaml$)/.test(path);

/** Everything that is wrong with the files of a content folder. */
function diagnose(files: Files): Diagnostic[] {
  const { library, diagnostics } = readLibrary(files);
  const { assignments, diagnostics: ofAssignments } = readAssignments(files, library, diagnostics);
  const faults = [...diagnostics, ...ofAssignments];
  return [...faults, ...readCourse(files, { library, assignments }, faults).diagnostics];
}

/** The project’s content with the files that the documents show. Of two that show the same file, the last one counts. */
export function exampleFolder(blocks: readonly CodeBlock[], content: Files): Map<string, string> {
  return new Map([
    ...content,
    ...blocks.filter(isFile).map(({ words: [path = ''], text }) => [path, `${text}\n`] as const),
  ]);
}

/** What is wrong with a whole file; null where the block shows none. */
export function checkFile(block: CodeBlock, folder: Files): string[] | null {
  if (!isFile(block)) return null;
  const [path = ''] = block.words;
  if (folder.get(path) !== `${block.text}\n`) return [`another document shows ${path} with other words`];
  return diagnose(folder)
    .filter(({ file }) => file === path)
    .map((fault) => formatDiagnostic(fault));
}

/** What is wrong with paragraphs of a section, `mdx part`; null where the block shows none. */
export function checkParagraphs({ language, words: [kind] }: CodeBlock, text: string, folder: Files): string[] | null {
  if (language !== 'mdx' || kind !== 'part') return null;
  const path = 'readings/example/01-part.mdx';
  const record = 'title: Example\nkind: original\nbyline: A\npublication: P\ndate: "2026"\nlanguage: en\nsummary: S\n';
  const rights = 'rights: { holder: H, redistribute: true, statement: S }\n';
  const [source = ''] = [...folder.keys()].flatMap((name) => /^sources\/(.+)\.yaml$/.exec(name)?.[1] ?? []);
  const files = new Map([
    ...folder,
    ['readings/example/reading.yaml', `${record}source: ${source}\nparagraphs: 1\n${rights}`],
    [path, text.startsWith('---\n') ? text : `---\ntitle: Part\n---\n\n${text}\n`],
  ]);
  return diagnose(files)
    .filter(({ file }) => file === path)
    .map((fault) => formatDiagnostic(fault));
}

const recordSchemas = {
  course: courseSchema,
  reading: readingSchema,
  speaker: speakerSchema,
  source: sourceSchema,
} as const;

/** What is wrong with some fields of a record, `yaml part reading`; null where the block shows none. */
export function checkFields({ language, words: [kind, name], text, document }: CodeBlock): string[] | null {
  const schema = Object.entries(recordSchemas).find(([record]) => record === name)?.[1];
  if (language !== 'yaml' || kind !== 'part' || schema === undefined) return null;
  const diagnostics: Diagnostic[] = [];
  readRecord(text, schema.partial(), reporter(document, diagnostics));
  return diagnostics.map((fault) => formatDiagnostic(fault));
}

/**
 * What is wrong with a printed fault, `text fault PATH OLD NEW`: the words that the check command prints once OLD is
 * replaced by NEW in the file of that path. Null where the block shows none.
 */
export function checkFault({ language, words, text }: CodeBlock, folder: Files): string[] | null {
  const [kind, path = '', before = '', after = ''] = words;
  if (language !== 'text' || kind !== 'fault') return null;
  const file = folder.get(path);
  if (file?.includes(before) !== true) return [`no ${before} in ${path}`];
  const printed = diagnose(new Map([...folder, [path, file.replace(before, after)]]))
    .filter((fault) => fault.file === path)
    .map((fault) => formatDiagnostic(fault, 'src/content/'));
  return printed.join('\n\n') === text ? [] : [`the check command prints\n${printed.join('\n\n')}`];
}
