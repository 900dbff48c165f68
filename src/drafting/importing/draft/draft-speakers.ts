/** Drafts a record for every speaker of an article, each to be reviewed. */
import type { z } from 'zod';
import type { speakerSchema } from '../../../model/speaker.ts';
import { saysNameWithheld, withholdsNamesInGeneral } from './anonymity.ts';
import type { DraftClaim } from './draft-claims.ts';
import { slugFromText, uniqueId } from './ids.ts';
import { isPronoun, speakerKind } from './speaker-kinds.ts';
import { displayName, nameKey, roleIn, sortedDescription, sortedName } from './speaker-names.ts';

export type SpeakerRecord = z.infer<typeof speakerSchema>;

export interface DraftSpeaker {
  id: string;
  record: SpeakerRecord;
  /** Ids of speakers of the same name that the library has already: perhaps the same speaker, perhaps not. */
  sameName: string[];
}

/** Speakers that the library has: ids and every form of their names. */
export type KnownSpeakerNames = ReadonlyMap<string, readonly string[]>;

/** Verbs and phrases by which somebody speaks to a reporter, rather than thinks or writes. */
const speaking = /\b(?:sa(?:id|ys?)|told|tells?|according to|added|explained|recalled|described)\b/iu;

/**
 * @param claims the claims found, in order
 * @param paragraphs the article’s
 * @param known what the library has
 * @param taken ids that may not be used again; the new ones are added
 * @returns the drafts in order of first mention, and the speaker’s id for each claim
 */
export function draftSpeakers(
  claims: readonly DraftClaim[],
  paragraphs: readonly string[],
  known: KnownSpeakerNames,
  taken: Set<string>,
): { speakers: DraftSpeaker[]; idOf: (claim: DraftClaim) => string } {
  const text = paragraphs.join('\n\n');
  const inGeneral = withholdsNamesInGeneral(paragraphs);
  const fullNames = longestNames(claims);
  const byKey = new Map<string, DraftSpeaker>();
  const keyOf = ({ speaker }: DraftClaim) => {
    if (speaker === null || isPronoun(speaker)) return '';
    return fullNames.get(nameKey(speaker)) ?? nameKey(speaker);
  };
  for (const claim of claims) {
    const key = keyOf(claim);
    if (byKey.has(key)) continue;
    const ownClaims = claims.filter((other) => keyOf(other) === key);
    const longest =
      ownClaims.map(({ speaker }) => speaker ?? '').find((name) => nameKey(name) === key) ?? claim.speaker ?? '';
    const record = key === '' ? unknownSpeaker : recordOf(longest, text, isAnonymous(ownClaims, paragraphs, inGeneral));
    const id = uniqueId(slugFromText(record.name, 40, 'speaker'), taken);
    const sameName = [...known].filter(([, names]) => names.some((name) => nameKey(name) === nameKey(record.name)));
    byKey.set(key, { id, record, sameName: record.identification === 'named' ? sameName.map(([other]) => other) : [] });
  }
  return { speakers: [...byKey.values()], idOf: (claim) => byKey.get(keyOf(claim))?.id ?? '' };
}

const unknownSpeaker: SpeakerRecord = {
  name: 'Speaker not found',
  sort: 'Speaker not found',
  type: 'person',
  identification: 'described',
  about: 'The draft found words that somebody says and could not tell who.',
  draft: true,
};

function recordOf(description: string, text: string, anonymous: boolean): SpeakerRecord {
  const { type, identification } = speakerKind(description);
  const name = displayName(description) || unknownSpeaker.name;
  const isPerson = type === 'person' && identification === 'named';
  const role = isPerson ? roleIn(name, text) : null;
  return {
    name,
    sort: isPerson ? sortedName(name, text) : sortedDescription(name),
    type,
    identification: identification === 'described' && anonymous ? 'anonymous' : identification,
    ...(role === null ? {} : { role }),
    draft: true,
  };
}

/** An unnamed speaker’s name is withheld where their paragraph says so, or the article says so of its interviews. */
function isAnonymous(claims: readonly DraftClaim[], paragraphs: readonly string[], inGeneral: boolean): boolean {
  return claims.some((claim) => {
    const paragraph = paragraphs[claim.paragraph] ?? '';
    const cue = claim.cues.map(({ start, end }) => paragraph.slice(start, end)).join(' ');
    return saysNameWithheld(paragraph) || (inGeneral && speaking.test(cue));
  });
}

/** For each key that is a part of a longer one (“sol” of “ana sol”), its first word aside, the longer; where two fit, neither. */
function longestNames(claims: readonly DraftClaim[]): Map<string, string> {
  const keys = [...new Set(claims.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))]
    .filter((name) => speakerKind(name).type === 'person' && speakerKind(name).identification === 'named')
    .map(nameKey);
  const longer = new Map<string, string>();
  for (const key of keys) {
    const fitting = keys.filter(
      (other) => other !== key && ` ${other} `.includes(` ${key} `) && !other.startsWith(`${key} `),
    );
    if (fitting.length === 1 && fitting[0] !== undefined) longer.set(key, fitting[0]);
  }
  return longer;
}
