/** What each source is cited for, in every reading. */
import type { Check, Claim } from '../claim.ts';
import { claimsOf, type Library, type Reading } from '../reading.ts';

export interface Citation {
  reading: Reading;
  claim: Claim;
  check: Check;
}

/** By id of the source, in reading order. Sources that check nothing are left out. */
export function citationsBySource(library: Library): Map<string, Citation[]> {
  const bySource = new Map<string, Citation[]>();
  for (const reading of library.readings) {
    for (const claim of claimsOf(reading)) {
      for (const check of claim.checks) {
        const citations = bySource.get(check.source) ?? [];
        citations.push({ reading, claim, check });
        bySource.set(check.source, citations);
      }
    }
  }
  return bySource;
}
