/** What “Who said it?” says of a guess and of all attempts. */
import type { Claim, Form } from '../../model/claim.ts';
import type { SpeakerClass } from '../../model/speaker-class.ts';
import { capital, classWords, countNoun, formWords } from '../../model/words.ts';
import type { Score } from '../../study/attempts.ts';
import { evidenceFor } from '../../study/evidence.ts';
import type { PassageChoice } from '../../study/exercise.ts';
import { answerTo, parts, type Guess, type Judgment, type Part, type Speakers } from '../../study/who-said-it.ts';

export const partText: Readonly<Record<Part, string>> = {
  speaker: 'Speaker',
  form: 'Form',
  identification: 'Identification',
};

/** How long a passage is, and how much of it is done: “12 claims, 3 tried”. */
export function passageText({ claims, attempted }: Pick<PassageChoice, 'claims' | 'attempted'>): string {
  return `${countNoun(claims.length, 'claim')}${attempted > 0 ? `, ${String(attempted)} tried` : ''}`;
}

/** A part of an answer in words, in the middle of a sentence. */
function guessText(part: Part, guess: Guess, speakers: Speakers): string {
  switch (part) {
    case 'speaker':
      return guess.speaker === null ? 'the text’s own voice' : (speakers[guess.speaker]?.name ?? guess.speaker);
    case 'form':
      return formWords[guess.form];
    case 'identification':
      return classWords[guess.identification].toLowerCase();
  }
}

/** How much of a guess is right, as a heading. */
export function headline(judgment: Judgment): string {
  const right = parts.filter((part) => judgment[part]).length;
  if (right === parts.length) return 'Right';
  return right === 0 ? 'Look again' : `${right === 1 ? 'One' : 'Two'} of three right`;
}

/** What is said of one part of a guess. */
export interface ReplyRow {
  part: Part;
  /** `answer`: nothing to judge, because the part was not asked after a wrong first one. */
  verdict: 'right' | 'wrong' | 'answer';
  text: string;
}

/**
 * What is said of a guess, part by part. With a claim in the text’s own voice, or one taken for it, the other two parts
 * follow from the speaker: they are not judged, and of the text’s own voice there is nothing more to say.
 */
export function replyRows(claim: Claim, guess: Guess, judgment: Judgment, speakers: Speakers): ReplyRow[] {
  const right = answerTo(claim, speakers);
  return parts.flatMap((part): ReplyRow[] => {
    const answer = capital(guessText(part, right, speakers));
    const evidence = evidenceFor(part, claim, speakers);
    if (part !== 'speaker' && right.speaker === null) return [];
    if (part !== 'speaker' && guess.speaker === null) {
      return [{ part, verdict: 'answer', text: `${answer}. ${evidence}` }];
    }
    if (judgment[part]) return [{ part, verdict: 'right', text: `${answer}: right.` }];
    return [{ part, verdict: 'wrong', text: `${answer}, and not ${guessText(part, guess, speakers)}. ${evidence}` }];
  });
}

/** “3 of 4”, or a dash where there is nothing to count. */
export const scoreText = ({ right, total }: Score): string =>
  total === 0 ? '–' : `${String(right)} of ${String(total)}`;

/** What to practice. @param form that was recognized least @param identification that was recognized least */
export function practiceText(form: Form | null, identification: SpeakerClass | null): string {
  const kinds = [
    ...(form === null || form === 'narration' ? [] : [`claims that are ${formWords[form]}`]),
    ...(identification === null || identification === 'narration'
      ? []
      : [`sources with the mark of “${classWords[identification]}”`]),
    ...(form === 'narration' || identification === 'narration' ? ['claims that the text makes in its own voice'] : []),
  ];
  if (kinds.length === 0) return 'Every form and every identification was right at the first try.';
  return `To practice: ${kinds.join(', and ')}.`;
}
