/**
 * “Who said it?”: an exercise made of nothing but a reading’s claims. A student says of a claim whose it is, how its
 * words come to us and how the source is identified.
 */
import type { Claim, Form } from '../model/claim.ts';
import { speakerClassOf, type SpeakerClass } from '../model/speaker-class.ts';
import type { Speaker, SpeakerType } from '../model/speaker.ts';

/** Speakers by id. */
export type Speakers = Readonly<Record<string, Speaker>>;

/** Null for the speaker of a claim that the article makes in its own voice. */
export interface Guess {
  speaker: string | null;
  form: Form;
  identification: SpeakerClass;
}

export const parts = ['speaker', 'form', 'identification'] as const;
export type Part = (typeof parts)[number];
export type Judgment = Record<Part, boolean>;

/** How many speakers are offered for a claim, the right one among them; the article’s own voice is always offered as well. */
const choiceCount = 5;

/** The speaker of a claim, or null. */
export function speakerOf(claim: Pick<Claim, 'speaker'>, speakers: Speakers): Speaker | null {
  return claim.speaker === null ? null : (speakers[claim.speaker] ?? null);
}

/** What is right for a claim. */
export function answerTo(claim: Claim, speakers: Speakers): Guess {
  return {
    speaker: claim.speaker,
    form: claim.form,
    identification: speakerClassOf(speakerOf(claim, speakers)),
  };
}

/**
 * Speakers to choose from: the right one and those of the same type who speak nearest in the text, filled up with
 * others near by where the type has too few. Alphabetical, so that the order tells nothing.
 *
 * @param claims all claims of the reading, in order
 */
export function choicesFor(claim: Claim, claims: readonly Claim[], speakers: Speakers): Speaker[] {
  const distances = new Map<string, number>();
  for (const { speaker, number } of claims) {
    if (speaker === null) continue;
    distances.set(speaker, Math.min(distances.get(speaker) ?? Infinity, Math.abs(number - claim.number)));
  }
  const near = [...distances].sort(([a, far], [b, near]) => far - near || (a < b ? -1 : 1)).map(([id]) => id);
  // For narration any type will do: whoever speaks near by might have said it.
  const type: SpeakerType | undefined = speakerOf(claim, speakers)?.type;
  const isType = (id: string) => type === undefined || speakers[id]?.type === type;
  const ids = [claim.speaker ?? [], near.filter(isType), near.filter((id) => !isType(id))].flat();
  return [...new Set(ids)]
    .slice(0, choiceCount)
    .flatMap((id) => speakers[id] ?? [])
    .sort((a, b) => a.sort.localeCompare(b.sort, 'en'));
}

/** Which parts of a guess are right. */
export function judge(claim: Claim, speakers: Speakers, guess: Guess): Judgment {
  const right = answerTo(claim, speakers);
  return {
    speaker: guess.speaker === right.speaker,
    form: guess.form === right.form,
    identification: guess.identification === right.identification,
  };
}
