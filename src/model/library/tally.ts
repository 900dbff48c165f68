/** Counts of a reading's claims by class of source. */
import type { Claim } from '../claim.ts';
import { isUnnamed, speakerClasses, speakerClassOf, type SpeakerClass, type Speaker } from '../speaker.ts';

export interface ClassCount {
  speakerClass: SpeakerClass;
  count: number;
  /** Of all claims, in whole per cent. */
  percent: number;
  /** How many of them an organization makes, and no person. */
  organizations: number;
}

/** The class of a claim's source. */
export function classOf(claim: Claim, speakers: ReadonlyMap<string, Speaker>): SpeakerClass {
  return speakerClassOf(claim.speaker === null ? null : (speakers.get(claim.speaker) ?? null));
}

/** Whether an organization makes a claim, such as an agency that is asked for a comment. */
export const isByOrganization = ({ speaker }: Pick<Claim, 'speaker'>, speakers: ReadonlyMap<string, Speaker>) =>
  speaker !== null && speakers.get(speaker)?.type === 'organisation';

/** Whether the record of the same time says otherwise. */
export const isContradicted = ({ checks }: Pick<Claim, 'checks'>) =>
  checks.some(({ verdict }) => verdict === 'contradicts');

/** How many claims each class has, in the fixed order of the classes. */
export function tallyClasses(claims: readonly Claim[], speakers: ReadonlyMap<string, Speaker>): ClassCount[] {
  return speakerClasses.map((speakerClass) => {
    const own = claims.filter((claim) => classOf(claim, speakers) === speakerClass);
    return {
      speakerClass,
      count: own.length,
      percent: claims.length === 0 ? 0 : Math.round((100 * own.length) / claims.length),
      organizations: own.filter((claim) => isByOrganization(claim, speakers)).length,
    };
  });
}

/** How many claims rest on speakers whose name the article does not give. */
export const unnamedCount = (counts: readonly ClassCount[]): number =>
  counts.filter(({ speakerClass }) => isUnnamed(speakerClass)).reduce((sum, { count }) => sum + count, 0);

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
