/** Puts a reading together from the files of its folder, and checks what only the whole can tell. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { readingSchema, type Reading, type Section } from '../model/reading.ts';
import { reporter, didYouMean } from './found.ts';
import { readRecord } from './record.ts';
import { readSection, type Known, type PlacelessSection } from './section.ts';

/** File names of sections: two digits, a hyphen, the section's id. */
const sectionFile = /^\d{2}-(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

interface ReadSection extends PlacelessSection {
  file: string;
  id: string;
}

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
  known: Known,
): { reading: Reading | null; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const folder = `readings/${slug}`;
  const recordFile = `${folder}/reading.yaml`;
  const reportRecord = reporter(recordFile, diagnostics);

  const recordText = files.get('reading.yaml');
  if (recordText === undefined) {
    reportRecord('missing-file', 1, {
      found: 'no reading.yaml',
      expected: 'a record with title, byline, publication, date, rights and the number of paragraphs',
      hint: 'Copy reading.yaml of another reading and change it.',
    });
  }
  const record = recordText === undefined ? null : readRecord(recordText, readingSchema, reportRecord);
  if (record !== null && !known.sources.has(record.source)) {
    reportRecord('unknown-source', lineOfField(recordText ?? '', 'source'), {
      found: `source: ${record.source}`,
      expected: 'the id of a file in sources/',
      hint: didYouMean(record.source, known.sources, `Add sources/${record.source}.yaml.`),
    });
  }

  const names = [...files.keys()].filter((name) => sectionFile.test(name)).sort();
  const sections: ReadSection[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    const section = readSection(files.get(name) ?? '', known, reporter(file, diagnostics));
    if (section !== null) sections.push({ ...section, file, id: sectionFile.exec(name)?.groups?.['id'] ?? name });
  }
  if (names.length === 0) {
    reportRecord('missing-file', 1, {
      found: 'no section',
      expected: 'files such as 01-opening.mdx',
      hint: 'Begin each file name with two digits, in reading order.',
    });
  }
  reportRepeatedClaims(sections, diagnostics);
  reportDanglingLinks(sections, diagnostics);
  if (record === null) return { reading: null, diagnostics };

  const count = sections.reduce((sum, section) => sum + section.paragraphs.length, 0);
  // A section that could not be parsed is reported as such; counting without it would only repeat that.
  if (sections.length === names.length && names.length > 0 && count !== record.paragraphs) {
    reportRecord('paragraph-count', lineOfField(recordText ?? '', 'paragraphs'), {
      found: `${String(count)} paragraphs in ${String(sections.length)} sections`,
      expected: `${String(record.paragraphs)}, as reading.yaml states`,
      hint: 'A retelling has one paragraph for each of the article’s; look for one that was split, joined or left out.',
    });
  }
  return { reading: { ...record, slug, sections: place(sections) }, diagnostics };
}

/** Numbers sections, paragraphs and claims in reading order. */
function place(sections: readonly ReadSection[]): Section[] {
  let paragraph = 0;
  let number = 0;
  return sections.map(({ id, title, paragraphs }, index) => ({
    id,
    number: index + 1,
    title,
    paragraphs: paragraphs.map(({ children, claims }) => {
      paragraph += 1;
      return {
        number: paragraph,
        children,
        claims: claims.map((claim) => {
          number += 1;
          const { id: claimId, ...rest } = claim;
          return { id: claimId, number, section: { id, title }, paragraph, ...rest };
        }),
      };
    }),
  }));
}

function reportRepeatedClaims(sections: readonly ReadSection[], diagnostics: Diagnostic[]): void {
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

function reportDanglingLinks(sections: readonly ReadSection[], diagnostics: Diagnostic[]): void {
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

/** Line on which a field of a YAML record stands. */
function lineOfField(text: string, field: string): number {
  const index = text.split('\n').findIndex((line) => line.startsWith(`${field}:`));
  return Math.max(0, index) + 1;
}
