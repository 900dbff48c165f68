/** Gives sections, paragraphs and claims the numbers that only the whole reading gives. */
import type { Inline } from '../model/inline.ts';
import type { Section } from '../model/reading.ts';
import type { UnnumberedClaim } from './section/claim.ts';

/** A section of a reading, its claims without their numbers. */
export interface UnnumberedSectionOfReading {
  id: string;
  title: string;
  paragraphs: readonly { children: Inline[]; claims: readonly UnnumberedClaim[] }[];
}

/** Numbers sections, paragraphs and claims in reading order. */
export function numberInOrder(sections: readonly UnnumberedSectionOfReading[]): Section[] {
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
