/** Puts a reading together from the files of its folder. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Claim } from '../model/claim.ts';
import { plainText } from '../model/inline.ts';
import { claimsOf, type Reading, type Section } from '../model/reading.ts';
import { isPlaceholder } from '../model/placeholders.ts';
import { countNoun } from '../model/words.ts';
import { checkNoteQuotations } from './note-quotations.ts';
import { numberInOrder } from './number-in-order.ts';
import { readReadingRecord } from './reading-record.ts';
import { reporter, type Report } from './report.ts';
import { readSection, type KnownIds } from './section/section.ts';
import { sectionNumber, sectionId } from './section/section-file-name.ts';
import { checkReading, type SectionOfFile } from './reading-checks.ts';

/**
 * Reads a reading.
 *
 * @param slug name of its folder
 * @param files its files' texts by name
 * @param known what its claims and checks may refer to
 * @returns the reading, or null where its record cannot be read, and everything that is wrong with it
 */
export function readReading(
  slug: string,
  files: ReadonlyMap<string, string>,
  known: KnownIds,
): { reading: Reading | null; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const folder = `readings/${slug}`;
  const reportRecord = reporter(`${folder}/reading.yaml`, diagnostics);
  const names = [...files.keys()].filter((name) => sectionId(name) !== null).sort();
  const misnamed = reportNames(folder, files, diagnostics);
  if (names.length === 0 && !misnamed.some((name) => name.endsWith('.mdx'))) {
    reportRecord('missing-file', 1, {
      found: 'no section',
      expected: 'files such as 01-opening.mdx',
      hint: 'Begin each file name with two digits, in reading order.',
    });
  }
  const read = readReadingRecord(slug, files.get('reading.yaml'), misnamed, known, reportRecord);

  const sections: SectionOfFile[] = [];
  for (const name of names) {
    const section = readSection(files.get(name) ?? '', known, reporter(`${folder}/${name}`, diagnostics));
    if (section !== null)
      sections.push({
        ...section,
        file: `${folder}/${name}`,
        number: sectionNumber(name),
        id: sectionId(name) ?? name,
      });
  }
  const allRead = sections.length === names.length && misnamed.length === 0;
  checkReading(sections, allRead, diagnostics);
  if (read === null) return { reading: null, diagnostics };
  if (allRead) checkNoteQuotations(sections, read.record, diagnostics);

  const count = sections.reduce((sum, section) => sum + section.paragraphs.length, 0);
  const countable = allRead && names.length > 0 && !diagnostics.some(({ code }) => paragraphCountFaults.has(code));
  if (countable && count !== read.record.paragraphs) {
    reportRecord('paragraph-count', read.lineOf('paragraphs'), {
      found: `${countNoun(count, 'paragraph')} in ${countNoun(sections.length, 'section')}`,
      expected: `${String(read.record.paragraphs)}, as reading.yaml states`,
      hint: 'A retelling has one paragraph for each of the article’s; look for one that was split, joined or left out.',
    });
  }
  const numbered = numberInOrder(sections);
  reportDrafts(read.record.status, numbered, read.lineOf('status'), reportRecord);
  if (read.record.status !== 'draft') reportPlaceholders(read.record, claimsIn(numbered), read.lineOf, reportRecord);
  return { reading: { ...read.record, slug, sections: numbered }, diagnostics };
}

/** Reports claims that nobody has reviewed in a reading that counts as reviewed. */
function reportDrafts(status: Reading['status'], sections: readonly Section[], line: number, report: Report): void {
  const [first, ...others] = claimsIn(sections).filter(({ draft }) => draft === true);
  if (status === 'draft' || first === undefined) return;
  report('draft-in-reviewed', line, {
    found: `${countNoun(1 + others.length, 'claim')} marked as draft, the first “${first.id}”`,
    expected: 'status: draft, as long as one claim is a draft',
    hint: 'Review each claim and take the word draft out of it; then change the status.',
  });
}

const claimsIn = (sections: readonly Section[]): Claim[] => claimsOf({ sections: [...sections] });

/** Reports what a draft left open and nobody filled in. */
function reportPlaceholders(
  record: Omit<Reading, 'slug' | 'sections'>,
  claims: readonly Claim[],
  lineOf: (field: string) => number,
  report: Report,
): void {
  const { title, byline, publication, summary, rights } = record;
  const fields: [field: string, value: string][] = [
    ...Object.entries({ title, byline, publication, summary }),
    ['rights', rights.holder],
    ['rights', rights.statement],
    ...claims.flatMap(({ id, text, note }): [string, string][] => [
      [`the claim “${id}”`, text],
      [`the note of “${id}”`, note === null ? '' : plainText(note)],
    ]),
  ];
  for (const [field, value] of fields) {
    if (!isPlaceholder(value)) continue;
    report('not-filled-in', lineOf(field), {
      found: `${field}: ${value}`,
      expected: 'what it is, once the reading is reviewed',
      hint: 'Fill it in, or write status: draft.',
    });
  }
  if (record.date !== undefined) return;
  report('not-filled-in', lineOf('publication'), {
    found: 'no date',
    expected: 'when the article was published, once the reading is reviewed',
    hint: 'Write the date as exactly as it is known, as in date: "2013-04"; or write status: draft.',
  });
}

/** Faults after which nobody can tell what is a paragraph: a wrong count beside them would be the same fault again. */
const paragraphCountFaults: ReadonlySet<string> = new Set([
  'duplicate-section',
  'unknown-component',
  'unsupported-markdown',
]);

function reportNames(folder: string, files: ReadonlyMap<string, string>, diagnostics: Diagnostic[]): string[] {
  const misnamed = [...files.keys()].filter(
    (name) => name !== 'reading.yaml' && !name.endsWith('.json') && sectionId(name) === null,
  );
  for (const name of misnamed) {
    reporter(`${folder}/${name}`, diagnostics)('misnamed-file', 1, {
      found: name,
      expected: 'reading.yaml, or two digits, a hyphen and the id of a section, as in 01-opening.mdx',
      hint: name.endsWith('.mdx')
        ? 'Write its place in the reading first, then lower-case letters, digits and single hyphens.'
        : 'Rename it, or move it out of the folder.',
    });
  }
  return misnamed;
}
