/** Counts of a reading's claims by class of source. */
import type { Claim } from '../model/claim.ts';
import { sourceClasses, sourceClassOf, type SourceClass, type Speaker } from '../model/speaker.ts';

export interface ClassCount {
  sourceClass: SourceClass;
  count: number;
  /** Of all claims, in whole per cent. */
  percent: number;
}

/** The class of a claim's source. */
export function classOf(claim: Claim, speakers: ReadonlyMap<string, Speaker>): SourceClass {
  return sourceClassOf(claim.speaker === null ? null : (speakers.get(claim.speaker) ?? null));
}

/** How many claims each class has, in the fixed order of the classes. */
export function tallyClasses(claims: readonly Claim[], speakers: ReadonlyMap<string, Speaker>): ClassCount[] {
  return sourceClasses.map((sourceClass) => {
    const count = claims.filter((claim) => classOf(claim, speakers) === sourceClass).length;
    return { sourceClass, count, percent: claims.length === 0 ? 0 : Math.round((100 * count) / claims.length) };
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
