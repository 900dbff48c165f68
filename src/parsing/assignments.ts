/** Reads all assignments. Like readings they are data: nothing in a file is ever compiled or run. */
import { assignmentHeadSchema, assignmentSchema, type AssignmentFile } from '../model/assignment.ts';
import { compare } from '../model/compare.ts';
import { sortDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { idPattern } from '../model/fields.ts';
import type { Library } from '../model/reading.ts';
import { checkKey, reportReferences } from './assignment/assignment-checks.ts';
import { readAssignmentBlocks } from './assignment/assignment-blocks.ts';
import { removeCode } from './mdx/remove-code.ts';
import { didYouMean, reporter, type Report } from './report.ts';
import { cleanText } from './library.ts';
import { parseMdx } from './mdx/mdx.ts';
import { readRecord } from './record/record.ts';

/** Addresses below `/assignments/` that are pages of the site’s own. */
const reserved = ['new', 'open'];

/**
 * Reads the files of `assignments/`.
 *
 * @param files texts by path below the content folder; paths outside `assignments/` are passed over
 * @param library the readings that they are about
 * @param faults what is wrong with the readings: what an assignment cannot find in a broken one is not a second fault
 * @returns the assignments that could be read, by slug in alphabetical order, and everything that is wrong
 */
export function readAssignments(
  files: ReadonlyMap<string, string>,
  library: Pick<Library, 'readings'>,
  faults: readonly Diagnostic[],
): { assignments: AssignmentFile[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const assignments: AssignmentFile[] = [];
  const broken = new Set(faults.flatMap(({ file }) => /^readings\/([^/]+)\//.exec(file)?.[1] ?? []));
  for (const [path, source] of [...files].sort(([a], [b]) => compare(a, b))) {
    const slug = /^assignments\/(.+)\.mdx$/.exec(path)?.[1];
    if (slug === undefined) continue;
    const report = reporter(path, diagnostics);
    if (!idPattern.test(slug) || reserved.includes(slug)) {
      report('misnamed-file', 1, {
        found: path,
        expected: 'assignments/<slug>.mdx, the slug of lower-case letters, digits and single hyphens',
        hint: reserved.includes(slug) ? 'The site has a page of that name: choose another.' : 'Rename the file.',
      });
      continue;
    }
    const file = readAssignment(cleanText(path, source, diagnostics), library, broken, report);
    if (file !== null) assignments.push({ slug, ...file });
  }
  return { assignments, diagnostics: sortDiagnostics(diagnostics) };
}

function readAssignment(
  source: string,
  library: Pick<Library, 'readings'>,
  broken: ReadonlySet<string>,
  report: Report,
): Omit<AssignmentFile, 'slug'> | null {
  const nodes = parseMdx(removeCode(source, report), report);
  if (nodes === null) return null;
  const [first, ...rest] = nodes;
  const hasFrontMatter = first?.type === 'yaml';
  const read = readRecord(hasFrontMatter ? first.value : '', assignmentHeadSchema, report, 2);
  const blocks = readAssignmentBlocks(hasFrontMatter ? rest : nodes, report);
  const key = checkKey(blocks, report);
  if (read === null) return null;
  const { record: head, lineOf } = read;

  const reading = library.readings.find(({ slug }) => slug === head.reading);
  if (broken.has(head.reading)) return null;
  if (reading === undefined) {
    report('unknown-reading', lineOf('reading'), {
      found: `reading: ${head.reading}`,
      expected: 'the name of a folder in readings/',
      hint: didYouMean(
        head.reading,
        library.readings.map(({ slug }) => slug),
        'Look up its address.',
      ),
    });
    return null;
  }
  reportReferences(head, blocks, reading, lineOf, report);
  const { prompts: placed, task, terms } = blocks;
  const prompts = placed.map(({ prompt }) => prompt);
  const result = assignmentSchema.safeParse({ ...head, task, terms, prompts });
  if (result.success) return { assignment: result.data, key };
  for (const issue of result.error.issues) {
    // Prompts with a fault have been reported where they stand.
    if (issue.path[0] === 'prompts' && (issue.code === 'custom' || blocks.faultyPrompts > 0)) continue;
    if (issue.path[0] === 'prompts' && issue.code === 'too_small') {
      report('missing-field', 1, {
        found: 'no prompt',
        expected: issue.message,
        hint: 'Write one as <Prompt id="…" on="…" kind="short">…</Prompt>, with blank lines around it.',
      });
      continue;
    }
    report('wrong-value', 1, {
      found: issue.path.map(String).join('.'),
      expected: issue.message,
      hint: 'Shorten it, or make two assignments of one.',
    });
  }
  return null;
}
