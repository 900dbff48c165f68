/** Decides whether `npm run new` may write what it was asked for. It reads the content and touches no disk. */
import { formatDiagnostic, type Diagnostic } from '../model/diagnostic.ts';
import { idPattern, idWords } from '../model/fields.ts';
import { readAssignments } from '../parsing/assignments.ts';
import { readLibrary } from '../parsing/library.ts';
import { didYouMean } from '../parsing/report.ts';
import { CommandError } from './command.ts';
import { contentKinds, starts, type ContentKind, type Start } from './new-starts.ts';

/** Texts by path below the content folder. */
type Files = ReadonlyMap<string, string>;

/** Every reason not to write, with the sentence that explains it. */
export const newFaults = {
  'unknown-kind': 'There is no content of that kind.',
  'bad-name': 'The name cannot be part of an address.',
  'name-taken': 'There is content of that kind and name already.',
  'reading-not-found': 'The reading that the assignment is to be about is not there.',
  'unsound-start': 'What would be written has a fault, most often because the site keeps that name for itself.',
} as const;
type NewFault = keyof typeof newFaults;

/** What somebody asked for, not yet checked. */
export interface NewRequest {
  kind: string;
  name: string;
  /** The reading that an assignment is to be about; the first in alphabetical order where none is given. */
  reading?: string | undefined;
  /** Today (ISO 8601). */
  today: string;
}

/**
 * The files that start a new piece of content.
 *
 * @param files all content that is there
 * @param root goes before a file's path in a diagnostic
 * @throws CommandError with a diagnostic, where one of `newFaults` is the case
 */
export function newFiles({ kind, name, reading, today }: NewRequest, files: Files, root: string): Start {
  const known = contentKinds.find((candidate) => candidate === kind);
  if (known === undefined) {
    throw refusal('unknown-kind', root, '', {
      found: kind,
      expected: contentKinds.join(', '),
      hint: didYouMean(kind, contentKinds, 'Write the kind first, then the name.'),
    });
  }
  const place = placeOf(known, name);
  if (!idPattern.test(name)) {
    throw refusal('bad-name', root, place, {
      found: `the name ${name}`,
      expected: idWords,
      hint: 'The name is part of the address: write it like the-closed-bridge.',
    });
  }
  const start = starts[known](name, { today, ...passageOf(known, reading, files, root, place) });
  const isTaken = (path: string) =>
    start.files.has(path) || (known === 'reading' && path.startsWith(`readings/${name}/`));
  const taken = [...files.keys()].find(isTaken);
  if (taken !== undefined) {
    throw refusal('name-taken', root, taken, {
      found: 'a file that is there already',
      expected: `a name that no ${taken.startsWith('sources/') ? 'source' : known} has`,
      hint: 'Choose another name, or change the file that is there.',
    });
  }
  const fault = faultOf(start, files);
  if (fault !== undefined) {
    throw refusal('unsound-start', root, fault.file, {
      found: `${fault.code}: ${fault.found}`,
      expected: fault.expected,
      hint: fault.hint,
    });
  }
  return start;
}

/** The file in which the work on a new piece of content begins. */
function placeOf(kind: ContentKind, name: string): string {
  if (kind === 'reading') return `readings/${name}/reading.yaml`;
  return kind === 'assignment' ? `assignments/${name}.mdx` : `${kind}s/${name}.yaml`;
}

/** The reading and the section that an assignment begins with; empty for other kinds. */
function passageOf(kind: ContentKind, wanted: string | undefined, files: Files, root: string, place: string) {
  if (kind !== 'assignment') return { reading: '', section: '' };
  const { readings } = readLibrary(files).library;
  const reading = wanted === undefined ? readings[0] : readings.find(({ slug }) => slug === wanted);
  const [section] = reading?.sections ?? [];
  if (reading !== undefined && section !== undefined) return { reading: reading.slug, section: section.id };
  throw refusal('reading-not-found', root, place, {
    found: wanted === undefined ? 'no reading that can be read' : `--reading ${wanted}`,
    expected: 'the name of a folder in readings/',
    hint: didYouMean(
      wanted ?? '',
      readings.map(({ slug }) => slug),
      readings.length === 0
        ? 'Begin a reading first: npm run new -- reading NAME'
        : `It can be ${readings.map(({ slug }) => slug).join(', ')}.`,
    ),
  });
}

/** The first fault in the files of a start, once they stand among the others. */
function faultOf(start: Start, files: Files): Diagnostic | undefined {
  const together = new Map([...files, ...start.files]);
  const { library, diagnostics } = readLibrary(together);
  return [...diagnostics, ...readAssignments(together, library, diagnostics).diagnostics].find(({ file }) =>
    start.files.has(file),
  );
}

function refusal(
  code: NewFault,
  root: string,
  file: string,
  finding: Pick<Diagnostic, 'found' | 'expected' | 'hint'>,
): CommandError {
  return new CommandError(formatDiagnostic({ code, file, line: 1, ...finding }, root), 1);
}
