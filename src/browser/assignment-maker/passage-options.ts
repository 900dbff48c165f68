/** The passages of a reading that a question can ask about, as a list to choose from. */
import { claimsIn } from '../../study/passage.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import { claimLabel } from '../../views/sheet/sheet-prompt.ts';

export interface PassageGroup {
  label: string;
  options: { value: string; text: string }[];
}

/** A group for each section: the section itself, then its claims. Nothing without a reading. */
export function passageGroups(file: Pick<ReadingFile, 'reading'> | null): PassageGroup[] {
  return (file?.reading.sections ?? []).map((section) => ({
    label: section.title,
    options: [
      { value: `section:${section.id}`, text: `The whole section “${section.title}”` },
      ...claimsIn(section).map((claim) => ({ value: claim.id, text: `Claim ${claimLabel(claim)}` })),
    ],
  }));
}

/**
 * The passage to show as chosen: the wanted one where the reading has it, else the first. A section may be written
 * without `section:` in an assignment that was made by hand.
 */
export function passageIn(groups: readonly PassageGroup[], wanted: string): string {
  const values = groups.flatMap(({ options }) => options.map(({ value }) => value));
  return [wanted, `section:${wanted}`].find((value) => values.includes(value)) ?? values[0] ?? '';
}
