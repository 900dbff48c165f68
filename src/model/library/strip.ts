/** The sourcing strip: a reading's claims in order, each as wide as its words are many. */
import type { Claim } from '../claim.ts';
import type { SpeakerClass, Speaker } from '../speaker.ts';
import { classOf, isByOrganization, isContradicted } from './tally.ts';

export interface StripPart {
  claim: Claim;
  speakerClass: SpeakerClass;
  isByOrganization: boolean;
  isContradicted: boolean;
  /** Left edge and width, in words from the start of the row. */
  x: number;
  width: number;
}

/** Even a claim of one word can be seen and hit. */
const leastWords = 6;

/** One row of the strip. */
export function stripOf(
  claims: readonly Claim[],
  speakers: ReadonlyMap<string, Speaker>,
): { parts: StripPart[]; width: number } {
  let x = 0;
  const parts = claims.map((claim) => {
    const width = Math.max(leastWords, claim.text.split(' ').length);
    const part = {
      claim,
      speakerClass: classOf(claim, speakers),
      isByOrganization: isByOrganization(claim, speakers),
      isContradicted: isContradicted(claim),
      x,
      width,
    };
    x += width;
    return part;
  });
  return { parts, width: x };
}
