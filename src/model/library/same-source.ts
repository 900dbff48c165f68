/** Who rests on whom: whether anyone else, or any record, says the same as a claim. */
import { formTraits, verdictTraits, type Check, type Claim } from '../claim.ts';
import type { Speaker } from '../speaker.ts';
import { classOf } from './tally.ts';

export interface Footing {
  claim: Claim;
  /** Claims of other speakers, or of the article's own voice, that say the same. */
  others: Claim[];
  /** Checks that confirm it. */
  records: Check[];
}

/**
 * What each claim rests on besides its own speaker. “Says the same” goes both ways and is written on either claim; it is
 * not passed on from claim to claim, because two that agree with a third need not agree with each other.
 */
export function footings(claims: readonly Claim[]): Footing[] {
  return claims.map((claim) => ({
    claim,
    others: claims.filter(
      (other) =>
        other !== claim &&
        (claim.same.includes(other.id) || other.same.includes(claim.id)) &&
        (other.speaker === null || other.speaker !== claim.speaker),
    ),
    records: claim.checks.filter(({ verdict }) => verdictTraits[verdict].confirms),
  }));
}

/**
 * Claims for which a reader has one unnamed source and nothing else: no other speaker says the same and no record
 * supports them. That the article's own voice repeats a claim is no second source. To decline is to claim nothing.
 */
export function onUnnamedAlone(claims: readonly Claim[], speakers: ReadonlyMap<string, Speaker>): Footing[] {
  return footings(claims).filter(({ claim, others, records }) => {
    const speakerClass = classOf(claim, speakers);
    const unnamed = speakerClass === 'described' || speakerClass === 'anonymous';
    return (
      unnamed &&
      formTraits[claim.form].asserts &&
      records.length === 0 &&
      others.every(({ speaker }) => speaker === null)
    );
  });
}
