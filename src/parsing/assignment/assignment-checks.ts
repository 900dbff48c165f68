/** Checks an assignment against its reading, and its key against its prompts. */
import { parsePassage, type Assignment, type KeyEntry } from '../../model/assignment.ts';
import { claimsOf, type Reading } from '../../model/reading.ts';
import { didYouMean, type Report } from '../report.ts';
import type { AssignmentBlocks } from './assignment-blocks.ts';

/** Reports sections, claims and links that the reading of an assignment does not have, and prompts about what the class does not read. */
export function reportReferences(
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
    const passage = parsePassage(prompt.on);
    const section = claims.get(passage.claim ?? '') ?? sections.find((id) => id === passage.section);
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

/** Reports ids that two prompts share and keys that do not fit their prompt. Returns the entries of the key. */
export function checkKey({ prompts, key }: AssignmentBlocks, report: Report): KeyEntry[] {
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
    const prompt = prompts.find((other) => other.prompt.id === entry.of)?.prompt;
    const options = prompt?.kind === 'choice' ? prompt.options.length : 0;
    if (prompt === undefined) {
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
