/** Drafts a record for every speaker of an article, each to be reviewed. */
import type { z } from 'zod';
import type { speakerSchema } from '../../../model/speaker.ts';
import { isNameWithheld, withholdsNamesInGeneral } from './anonymity.ts';
import type { DraftClaim } from './draft-claims.ts';
import { slugFromText, uniqueId } from './ids.ts';
import { mentionsIn } from './mentions.ts';
import { speakerKeys } from './speaker-keys.ts';
import { speakerKind } from './speaker-kinds.ts';
import { displayName, nameKey, roleIn, sortedDescription, sortedName } from './speaker-names.ts';

export type SpeakerRecord = z.infer<typeof speakerSchema>;

export interface DraftSpeaker {
  id: string;
  record: SpeakerRecord;
  /** The id of a speaker of the same name that the library has already, a reviewed one if there is one; else empty. */
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
 * @param reviewed which of the known speakers somebody has reviewed; all of them if it is left out
 * @returns the drafts in order of first mention, and the speaker’s id for each claim
 */
export function draftSpeakers(
  claims: readonly DraftClaim[],
  paragraphs: readonly string[],
  known: KnownSpeakerNames,
  taken: Set<string>,
  reviewed: ReadonlySet<string> = new Set(known.keys()),
): { speakers: DraftSpeaker[]; idOf: (claim: DraftClaim) => string } {
  const mentions = mentionsIn(paragraphs);
  const inGeneral = withholdsNamesInGeneral(paragraphs);
  const knownIds = idsByName(known, reviewed);
  const keyOf = speakerKeys(claims);
  const byKey = new Map<string, DraftSpeaker>();
  for (const [key, ownClaims] of Map.groupBy(claims, keyOf)) {
    const named = ownClaims.find(({ speaker }) => speaker !== null && nameKey(speaker) === key) ?? ownClaims[0];
    const anonymous = isAnonymous(ownClaims, paragraphs, inGeneral);
    const record = key === '' || named === undefined ? unknownSpeaker : recordOf(named, mentions, anonymous);
    const id = uniqueId(slugFromText(record.name, 40, 'speaker'), taken);
    const sameName = record.identification === 'named' ? (knownIds.get(nameKey(record.name)) ?? null) : null;
    byKey.set(key, { id, record, sameName: sameName === null ? [] : [sameName] });
  }
  return { speakers: [...byKey.values()], idOf: (claim) => byKey.get(keyOf(claim))?.id ?? '' };
}

/** One id for every name of the library: that of a reviewed speaker where there is one. */
function idsByName(known: KnownSpeakerNames, reviewed: ReadonlySet<string>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [id, names] of known) {
    for (const name of names) {
      const key = nameKey(name);
      const other = ids.get(key);
      if (other === undefined || (reviewed.has(id) && !reviewed.has(other))) ids.set(key, id);
    }
  }
  return ids;
}

const unknownSpeaker: SpeakerRecord = {
  name: 'Speaker not found',
  sort: 'Speaker not found',
  type: 'person',
  identification: 'described',
  about: 'The draft found words that somebody says and could not tell who.',
  draft: true,
};

function recordOf(
  { speaker, naming }: DraftClaim,
  mentions: (name: string) => string,
  anonymous: boolean,
): SpeakerRecord {
  const description = speaker ?? '';
  const { type, identification } = speakerKind(description, naming);
  const name = displayName(description) || unknownSpeaker.name;
  const isPerson = type === 'person' && identification === 'named';
  const text = isPerson ? mentions(name) : '';
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

/** An unnamed speaker’s name is withheld where their sentence says so, or the article says so of its interviews. */
function isAnonymous(claims: readonly DraftClaim[], paragraphs: readonly string[], inGeneral: boolean): boolean {
  return claims.some(({ paragraph, parts, cues, speaker }) => {
    const text = paragraphs[paragraph] ?? '';
    const cue = cues.map(({ start, end }) => text.slice(start, end)).join(' ');
    return isNameWithheld(text, [...parts, ...cues], speaker ?? '') || (inGeneral && speaking.test(cue));
  });
}
