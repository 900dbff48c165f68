/** All readings compared: how many claims of each have which kind of speaker. */
import { forms, type Claim } from '../claim.ts';
import { claimsOf, type Library, type Reading } from '../reading.ts';
import { speakerClasses, speakerClassOf, speakerTypes, type Speaker } from '../speaker.ts';

export const questions = ['identification', 'type', 'form', 'affiliation', 'country'] as const;
export type Question = (typeof questions)[number];

/** What stands for no speaker, or for a speaker of whom the article does not tell. */
export const noSpeaker = 'no source stated';
export const untold = 'not told';

export interface Share {
  reading: Reading;
  question: Question;
  answer: string;
  claims: number;
  /** Claims of the reading. */
  of: number;
}

/** Answers with a fixed order; others go by their number of claims in all readings. */
const fixed: Partial<Record<Question, readonly string[]>> = {
  identification: [...speakerClasses.filter((name) => name !== 'narration'), noSpeaker],
  type: [...speakerTypes, noSpeaker],
  form: forms,
};

/** The shares of every reading for one question, in the order of the readings and of the answers; none of zero. */
export function sharesOf(library: Library, question: Question): Share[] {
  const order = answersOf(library, question);
  return library.readings.flatMap((reading) => {
    const claims = claimsOf(reading);
    const counts = countAnswers(claims, library.speakers, question);
    return order.flatMap((answer) => {
      const count = counts.get(answer) ?? 0;
      return count === 0 ? [] : [{ reading, question, answer, claims: count, of: claims.length }];
    });
  });
}

/** All answers to a question that occur, in order. */
export function answersOf(library: Library, question: Question): string[] {
  const counts = countAnswers(library.readings.flatMap(claimsOf), library.speakers, question);
  const order = fixed[question];
  if (order !== undefined) return order.filter((answer) => counts.has(answer));
  const last = [untold, noSpeaker];
  const rank = (answer: string) => last.indexOf(answer);
  return [...counts.keys()].sort(
    (a, b) => rank(a) - rank(b) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.localeCompare(b, 'en'),
  );
}

function countAnswers(
  claims: readonly Claim[],
  speakers: ReadonlyMap<string, Speaker>,
  question: Question,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const answer = answerOf(claim, speakers, question);
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return counts;
}

function answerOf(claim: Claim, speakers: ReadonlyMap<string, Speaker>, question: Question): string {
  if (question === 'form') return claim.form;
  const speaker = claim.speaker === null ? undefined : speakers.get(claim.speaker);
  if (speaker === undefined) return noSpeaker;
  // As everywhere on the site: a document is a document, whether it is named or not.
  return question === 'identification' ? speakerClassOf(speaker) : (speaker[question] ?? untold);
}
