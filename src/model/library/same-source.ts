/** Who rests on whom: whether anyone else, or any record, says the same as a claim. */
import { formTraits, verdictTraits, type Check, type Claim } from '../claim.ts';
import { isUnnamed, type Speaker } from '../speaker.ts';
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
 * Whether a claim has a second source: another speaker who says the same, or a record that supports it. That the
 * article's own voice repeats a claim is none.
 */
export const hasSecondSource = ({ others, records }: Footing): boolean =>
  records.length > 0 || others.some(({ speaker }) => speaker !== null);

/** Claims for which a reader has one unnamed source and no second one. To decline is to claim nothing. */
export function onUnnamedAlone(claims: readonly Claim[], speakers: ReadonlyMap<string, Speaker>): Footing[] {
  return footings(claims).filter(
    (footing) =>
      isUnnamed(classOf(footing.claim, speakers)) &&
      formTraits[footing.claim.form].asserts &&
      !hasSecondSource(footing),
  );
}
