/** All that each speaker says, in every reading. */
import type { Claim } from '../claim.ts';
import { claimsOf, type Library, type Reading } from '../reading.ts';

export interface Sayings {
  reading: Reading;
  /** In reading order. */
  claims: Claim[];
}

/** By id of the speaker, readings in the library's order. Speakers who say nothing are left out. */
export function sayingsBySpeaker(library: Library): Map<string, Sayings[]> {
  const bySpeaker = new Map<string, Sayings[]>();
  for (const reading of library.readings) {
    for (const claim of claimsOf(reading)) {
      if (claim.speaker === null) continue;
      const sayings = bySpeaker.get(claim.speaker) ?? [];
      const last = sayings.at(-1);
      if (last?.reading === reading) last.claims.push(claim);
      else sayings.push({ reading, claims: [claim] });
      bySpeaker.set(claim.speaker, sayings);
    }
  }
  return bySpeaker;
}
