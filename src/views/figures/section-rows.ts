/** The sourcing picture, row by row: the claims of each section, and what the row says in words. */
import type { Claim } from '../../model/claim.ts';
import type { Library, Reading, Section } from '../../model/reading.ts';
import { classWords, counted } from '../../model/words.ts';
import { stripOf } from '../../model/library/strip.ts';
import { tallyClasses } from '../../model/library/tally.ts';

export interface SectionRow {
  section: Section;
  own: Claim[];
  label: string;
}

/** @returns the rows, and the words of the longest: rows of one picture share a scale */
export function sectionRows(reading: Reading, speakers: Library['speakers']): { rows: SectionRow[]; scale: number } {
  const rows = reading.sections.map((section) => {
    const own = section.paragraphs.flatMap((paragraph) => paragraph.claims);
    const told = tallyClasses(own, speakers)
      .filter(({ count }) => count > 0)
      .map(({ speakerClass, count }) => `${classWords[speakerClass].toLowerCase()} ${String(count)}`);
    const label = own.length === 0 ? 'No claims' : `${counted(own.length, 'claim')}: ${told.join(', ')}`;
    return { section, own, label };
  });
  return { rows, scale: Math.max(...rows.map(({ own }) => stripOf(own, speakers).width)) };
}
