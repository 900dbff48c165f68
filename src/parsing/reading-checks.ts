/** Checks across the sections of a reading: ids used twice, links and references to claims that are not there. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { didYouMean, reporter } from './report.ts';
import type { UnnumberedSection } from './section/section.ts';

/** A section, with what the name of its file says. */
export interface SectionOfFile extends UnnumberedSection {
  /** Path below the content folder. */
  file: string;
  number: string;
  id: string;
}

/**
 * Reports sections and claims that share an id, sections without a paragraph, and links and attributes `same` that name
 * claims that are not there.
 *
 * @param allRead whether every section could be read; where not, a link may lead to a claim of one that could not
 */
export function checkReading(sections: readonly SectionOfFile[], allRead: boolean, diagnostics: Diagnostic[]): void {
  reportRepeatedSections(sections, diagnostics);
  reportRepeatedClaims(sections, diagnostics);
  if (allRead) reportDanglingLinks(sections, diagnostics);
  if (allRead) reportMissingSame(sections, diagnostics);
  for (const { file, paragraphs } of sections) {
    if (paragraphs.length > 0) continue;
    reporter(file, diagnostics)('paragraph-count', 1, {
      found: 'a section without a paragraph',
      expected: 'at least one paragraph under the title',
      hint: 'Write the section, or delete its file.',
    });
  }
}

function reportRepeatedSections(sections: readonly SectionOfFile[], diagnostics: Diagnostic[]): void {
  for (const [index, { file, number, id }] of sections.entries()) {
    const twin = sections.slice(0, index).find((earlier) => earlier.number === number || earlier.id === id);
    if (twin === undefined) continue;
    reporter(file, diagnostics)('duplicate-section', 1, {
      found: twin.id === id ? `a second section “${id}”` : `a second section ${number}`,
      expected: `a number and an id of its own; the first is ${twin.file}`,
      hint:
        twin.id === id
          ? 'Delete the file that is left over, or give it another id.'
          : 'Give the section the number of its place in the reading.',
    });
  }
}

function reportRepeatedClaims(sections: readonly SectionOfFile[], diagnostics: Diagnostic[]): void {
  const seen = new Map<string, string>();
  for (const { file, claimLines } of sections) {
    for (const { id, line } of claimLines) {
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, `${file}:${String(line)}`);
        continue;
      }
      reporter(file, diagnostics)('duplicate-claim', line, {
        found: `a second claim “${id}”`,
        expected: `an id used once in the reading; the first is at ${first}`,
        hint: 'Give one of the two another id, and its cue, note and checks with it.',
      });
    }
  }
}

function reportDanglingLinks(sections: readonly SectionOfFile[], diagnostics: Diagnostic[]): void {
  const ids = new Set(sections.flatMap(({ claimLines }) => claimLines.map(({ id }) => id)));
  for (const { file, links } of sections) {
    for (const { url, line } of links) {
      if (!url.startsWith('#') || ids.has(url.slice(1))) continue;
      reporter(file, diagnostics)('dangling-link', line, {
        found: url,
        expected: '# and the id of a claim of this reading',
        hint: didYouMean(url.slice(1), ids, 'Link to a claim that is there.'),
      });
    }
  }
}

function reportMissingSame(sections: readonly SectionOfFile[], diagnostics: Diagnostic[]): void {
  const ids = sections.flatMap(({ claimLines }) => claimLines.map(({ id }) => id));
  for (const { file, claimLines } of sections) {
    for (const { id, line, same } of claimLines) {
      const otherIds = ids.filter((candidate) => candidate !== id);
      for (const other of same) {
        if (otherIds.includes(other)) continue;
        reporter(file, diagnostics)('same-as-no-claim', line, {
          found: `same="${other}" on “${id}”`,
          expected: 'the id of another claim of this reading',
          hint: didYouMean(other, otherIds, 'Name a claim that says the same, or take “same” out.'),
        });
      }
    }
  }
}
