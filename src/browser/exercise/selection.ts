/** What is selected in the three groups of “Who said it?”, and the guess that it makes. */
import type { Form } from '../../model/claim.ts';
import type { SpeakerClass } from '../../model/speaker-class.ts';
import { parts, type Guess, type Part } from '../../study/who-said-it.ts';

/** Value of the choice that nobody speaks; no id of a speaker has a space. */
export const noSpeaker = 'the text itself';

/** The value selected in each group. */
export type Selection = Readonly<Record<Part, string | undefined>>;

/** Whether the claim is taken for the text’s own: such a claim has no words of a speaker and no source to identify. */
export const isOwnVoice = ({ speaker }: Selection): boolean => speaker === noSpeaker;

/** The guess, null as long as a group has no selection. */
export function guessOf(selection: Selection): Guess | null {
  if (isOwnVoice(selection)) return { speaker: null, form: 'narration', identification: 'narration' };
  const { speaker, form, identification } = selection;
  if (speaker === undefined || form === undefined || identification === undefined) return null;
  return { speaker, form: form as Form, identification: identification as SpeakerClass };
}

/** The first group without a selection; null where every group has one. */
export function firstMissing(selection: Selection): Part | null {
  return parts.find((part) => selection[part] === undefined) ?? null;
}
