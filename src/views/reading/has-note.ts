/** Which claims have a note. */
import type { Claim } from '../../model/claim.ts';

/** Whether there is more to read of a claim than who speaks: a note, or a check. */
export function hasExplanation({ note, checks }: Claim): boolean {
  return note !== null || checks.length > 0;
}

/**
 * Whether a claim has a note. The margin belongs to those who speak: what the article says in its own voice has a note
 * only where there is something to say of it.
 */
export function hasNote(claim: Claim): boolean {
  return claim.form !== 'narration' || hasExplanation(claim) || claim.draft === true;
}
