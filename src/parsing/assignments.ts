/** Reads all assignments. Like readings they are data: nothing in a file is ever compiled or run. */
import {
  assignmentHeadSchema,
  assignmentSchema,
  parsePassage,
  type Assignment,
  type AssignmentFile,
  type KeyEntry,
} from '../model/assignment.ts';
import { sortDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { idPattern } from '../model/fields.ts';
import { claimsOf, type Library, type Reading } from '../model/reading.ts';
import { readAssignmentBlocks, type AssignmentBlocks } from './assignment-blocks.ts';
import { withoutCode } from './reject-code.ts';
import { didYouMean, reporter, type Report } from './report.ts';
import { cleaned } from './library.ts';
import { parseMdx } from './mdx.ts';
import { readRecord } from './record.ts';

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
  for (const [path, source] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
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
    const file = readAssignment(cleaned(path, source, diagnostics), library, broken, report);
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
  const nodes = parseMdx(withoutCode(source, report), report);
  if (nodes === null) return null;
  const [first, ...rest] = nodes;
  const hasFrontMatter = first?.type === 'yaml';
  const read = readRecord(hasFrontMatter ? first.value : '', assignmentHeadSchema, report, 2);
  const blocks = readAssignmentBlocks(hasFrontMatter ? rest : nodes, report);
  const key = readKey(blocks, report);
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

function reportReferences(
  head: Pick<Assignment, 'sections' | 'notes'>,
  { prompts, links, key }: AssignmentBlocks,
  reading: Reading,
  lineOf: (field: string) => number,
  report: Report,
): void {
  const sections = reading.sections.map(({ id }) => id);
  const claims = new Map(claimsOf(reading).map((claim) => [claim.id, claim.section.id]));
  for (const section of head.sections.filter((id) => !sections.includes(id))) {
    report('unknown-section', lineOf('sections'), {
      found: `section “${section}”`,
      expected: `a section of “${reading.slug}”`,
      hint: didYouMean(section, sections, `It has ${sections.join(', ')}.`),
    });
  }
  const read = new Set(head.sections.length === 0 ? sections : head.sections);
  for (const { prompt, line } of prompts) {
    const meant = parsePassage(prompt.on);
    const section = claims.get(meant.claim ?? '') ?? sections.find((id) => id === meant.section);
    if (section !== undefined && read.has(section)) continue;
    report('prompt-of-no-passage', line, {
      found: `on="${prompt.on}" on the prompt “${prompt.id}”`,
      expected: 'the id of a claim or a section that the assignment has the class read',
      hint:
        section === undefined
          ? didYouMean(prompt.on, [...claims.keys(), ...sections], 'Look it up in the address of the claim.')
          : `It is in the section “${section}”: add that to sections.`,
    });
  }
  const named = [
    ...(typeof head.notes === 'string' ? [] : head.notes.map((claim) => ({ claim, line: lineOf('notes') }))),
    ...key.flatMap(({ entry, line }) => entry.claims.map((claim) => ({ claim, line }))),
    ...links.flatMap(({ url, line }) => (url.startsWith('#') ? [{ claim: url.slice(1), line }] : [])),
  ];
  for (const { claim, line } of named.filter((name) => !claims.has(name.claim))) {
    report('dangling-link', line, {
      found: `claim “${claim}”`,
      expected: `the id of a claim of “${reading.slug}”`,
      hint: didYouMean(claim, claims.keys(), 'Look it up in the address of the claim.'),
    });
  }
}

/** Holds each prompt’s id and its key against the others’. */
function readKey({ prompts, key }: AssignmentBlocks, report: Report): KeyEntry[] {
  const seen = new Map<string, number>();
  for (const { prompt, line } of prompts) {
    const first = seen.get(prompt.id);
    if (first !== undefined) {
      report('duplicate-prompt', line, {
        found: `a second prompt “${prompt.id}”`,
        expected: `an id used once in the assignment; the first is on line ${String(first)}`,
        hint: 'Give one of the two another id, and its key with it.',
      });
    }
    seen.set(prompt.id, first ?? line);
  }
  for (const { entry, line } of key) {
    const asked = prompts.find(({ prompt }) => prompt.id === entry.of)?.prompt;
    const options = asked?.kind === 'choice' ? asked.options.length : 0;
    if (asked === undefined) {
      report('key-of-no-prompt', line, {
        found: `of="${entry.of}" on a key`,
        expected: 'the id of a prompt of this assignment',
        hint: didYouMean(entry.of, seen.keys(), 'Take it out, or write its prompt.'),
      });
    } else if (
      entry.option !== null &&
      !(Number.isInteger(entry.option) && entry.option >= 1 && entry.option <= options)
    ) {
      report('wrong-value', line, {
        found: `option="${String(entry.option)}" on the key of “${entry.of}”`,
        expected: options === 0 ? 'no option: the prompt is no choice' : `a number from 1 to ${String(options)}`,
        hint: 'Count the options of the prompt from 1.',
      });
    }
  }
  return key.map(({ entry }) => entry);
}
