/** Which claims of an article have the same speaker. */
import type { DraftClaim } from './draft-claims.ts';
import { isPronoun, speakerKind } from './speaker-kinds.ts';
import { nameKey } from './speaker-names.ts';

/** At most so many longer names are compared with a name; this limits the work. */
const mostLongerNames = 50;

/**
 * A key for the speaker of each claim, the same for the same speaker and empty where none was found. Names are the same in
 * all their forms (“Sol”, “Ana Sol”); descriptions are the same where the engine says so: “a senior official” in two
 * places is two speakers, and so are “A and B” and B.
 */
export function speakerKeys(claims: readonly DraftClaim[]): (claim: DraftClaim) => string {
  const fullNames = longestNames(claims);
  return ({ speaker, naming, entity }) => {
    if (speaker === null || isPronoun(speaker)) return '';
    const key = nameKey(speaker);
    return naming === 'description' ? `${key}#${String(entity)}` : (fullNames.get(key) ?? key);
  };
}

/** For each person’s key that is a part of a longer one (“sol” of “ana sol”), its first word aside, the longer; where two fit, neither. */
function longestNames(claims: readonly DraftClaim[]): Map<string, string> {
  const keys = new Set<string>();
  for (const { speaker, naming } of claims) {
    if (speaker === null || naming === 'description') continue;
    if (speakerKind(speaker, naming).type === 'person') keys.add(nameKey(speaker));
  }
  const byWord = new Map<string, string[]>();
  for (const key of keys) {
    for (const word of new Set(key.split(' ').slice(1))) {
      const containing = byWord.get(word) ?? [];
      if (containing.length < mostLongerNames) containing.push(key);
      byWord.set(word, containing);
    }
  }
  const longer = new Map<string, string>();
  for (const key of keys) {
    const candidates = byWord.get(key.split(' ', 1)[0] ?? '') ?? [];
    const fitting = candidates.filter((other) => other !== key && ` ${other} `.includes(` ${key} `));
    if (fitting.length === 1 && fitting[0] !== undefined) longer.set(key, fitting[0]);
  }
  return longer;
}
