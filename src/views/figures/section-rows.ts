/** The sourcing picture, row by row: the claims of each section, and what the row says in words. */
import type { Claim } from '../../model/claim.ts';
import type { Library, Reading, Section } from '../../model/reading.ts';
import { classWords, countNoun } from '../../model/words.ts';
import { stripOf, type StripPart } from '../../model/library/strip.ts';
import { isContradicted, tallyClasses, type ClassCount } from '../../model/library/tally.ts';

export interface SectionRow {
  section: Section;
  /** A part for each claim, in reading order. */
  parts: StripPart[];
  /** In words, as the parts are. */
  width: number;
  /** The classes of source that the section has. */
  counts: ClassCount[];
  /** What the row shows, in words. */
  label: string;
}

/** @returns the rows, and the words of the longest, at least one: rows of one picture share a scale */
export function sectionRows(reading: Reading, speakers: Library['speakers']): { rows: SectionRow[]; longest: number } {
  const rows = reading.sections.map((section) => {
    const claims = section.paragraphs.flatMap((paragraph) => paragraph.claims);
    const counts = tallyClasses(claims, speakers).filter(({ count }) => count > 0);
    const label =
      claims.length === 0
        ? 'No claims'
        : `${countNoun(claims.length, 'claim')}: ${classCountWords(counts)}${contradictedWords(claims)}`;
    return { section, ...stripOf(claims, speakers), counts, label };
  });
  return { rows, longest: Math.max(1, ...rows.map(({ width }) => width)) };
}

/** Counts in one line: "named 12 (organizations 2), role only 3". */
export function classCountWords(counts: readonly ClassCount[]): string {
  return counts
    .map((tally) => `${classWords[tally.speakerClass].toLowerCase()} ${String(tally.count)}${organizationWords(tally)}`)
    .join(', ');
}

const organizationWords = ({ organizations }: ClassCount) =>
  organizations === 0 ? '' : ` (organizations ${String(organizations)})`;

function contradictedWords(claims: readonly Claim[]): string {
  const count = claims.filter(isContradicted).length;
  return count === 0 ? '' : `; contradicted ${String(count)}`;
}
