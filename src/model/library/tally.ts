/** Counts of a reading's claims by class of source. */
import type { Claim } from '../claim.ts';
import { speakerClasses, speakerClassOf, type SpeakerClass, type Speaker } from '../speaker.ts';

export interface ClassCount {
  speakerClass: SpeakerClass;
  count: number;
  /** Of all claims, in whole per cent. */
  percent: number;
}

/** The class of a claim's source. */
export function classOf(claim: Claim, speakers: ReadonlyMap<string, Speaker>): SpeakerClass {
  return speakerClassOf(claim.speaker === null ? null : (speakers.get(claim.speaker) ?? null));
}

/** How many claims each class has, in the fixed order of the classes. */
export function tallyClasses(claims: readonly Claim[], speakers: ReadonlyMap<string, Speaker>): ClassCount[] {
  return speakerClasses.map((speakerClass) => {
    const count = claims.filter((claim) => classOf(claim, speakers) === speakerClass).length;
    return { speakerClass, count, percent: claims.length === 0 ? 0 : Math.round((100 * count) / claims.length) };
  });
}

/** How many claims each speaker makes, most first, then by name. */
export function tallySpeakers(
  claims: readonly Claim[],
  speakers: ReadonlyMap<string, Speaker>,
): { speaker: Speaker; count: number }[] {
  const counts = new Map<string, number>();
  for (const { speaker } of claims) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, count]) => {
      const speaker = speakers.get(id);
      return speaker === undefined ? [] : [{ speaker, count }];
    })
    .sort((a, b) => b.count - a.count || a.speaker.sort.localeCompare(b.speaker.sort, 'en'));
}
