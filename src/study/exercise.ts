/** An exercise in its course: what a student may practice, and how far a round of claims has come. */
import { decodePercent } from '../model/percent.ts';
import type { Claim } from '../model/claim.ts';
import { claimsOf, type Reading } from '../model/reading.ts';
import type { Attempts } from './attempts.ts';

type AttemptsByClaim = ReadonlyMap<string, Attempts>;

/** A passage to choose: a section of the exercise, or all of it. */
export interface PassageChoice {
  /** Id of the section; empty for all of the exercise. */
  id: string;
  title: string;
  claims: Claim[];
  attempted: number;
}

/** The claims of an exercise, in reading order. @param sections ids of the sections that it is about; undefined for all */
export function exerciseClaims(reading: Pick<Reading, 'sections'>, sections?: readonly string[]): Claim[] {
  return claimsOf(reading).filter(({ section }) => sections?.includes(section.id) ?? true);
}

/** What a student can choose to practice: all of the exercise, then each section that it is about. */
export function passageChoices(
  reading: Pick<Reading, 'sections'>,
  claims: readonly Claim[],
  attempts: AttemptsByClaim,
): PassageChoice[] {
  const isWholeReading = claims.length === claimsOf(reading).length;
  const choice = (id: string, title: string, chosen: Claim[]): PassageChoice => ({
    id,
    title,
    claims: chosen,
    attempted: attemptedIn(chosen, attempts),
  });
  return [
    choice('', isWholeReading ? 'The whole reading' : 'All of it', [...claims]),
    ...reading.sections
      .map(({ id, title }) =>
        choice(
          id,
          title,
          claims.filter(({ section }) => section.id === id),
        ),
      )
      .filter((section) => section.claims.length > 0),
  ];
}

/** The choice that the fragment of an address names; the first where it names none. */
export function choiceNamed(fragment: string, choices: readonly PassageChoice[]): PassageChoice | undefined {
  const id = decodePercent(fragment.replace(/^#/, ''));
  return choices.find((choice) => choice.id === id) ?? choices[0];
}

/** How many of the claims have been attempted. */
export function attemptedIn(claims: readonly Claim[], attempts: AttemptsByClaim): number {
  return claims.length - remainingIn(claims, attempts).length;
}

/** Claims that have not been attempted. */
export function remainingIn(claims: readonly Claim[], attempts: AttemptsByClaim): Claim[] {
  return claims.filter(({ id }) => !attempts.has(id));
}

/** The claims to begin with: those that are new, or all where none is. */
export function claimsToBegin(passage: readonly Claim[], attempts: AttemptsByClaim): Claim[] {
  const remaining = remainingIn(passage, attempts);
  return remaining.length > 0 ? remaining : [...passage];
}

/** Whether any claim was first attempted in another revision of the reading. */
export function hasOlderAttempts(attempts: AttemptsByClaim, revision: string): boolean {
  return [...attempts.values()].some((made) => made.revision !== revision);
}

/** A round: claims to answer, one after another. */
export interface Round {
  claims: readonly Claim[];
  /** How many are answered. */
  answered: number;
}

export const startRound = (claims: readonly Claim[]): Round => ({ claims, answered: 0 });

/** The claim to answer now; undefined at the end. */
export const currentClaim = ({ claims, answered }: Round): Claim | undefined => claims[answered];

export const afterAnswer = ({ claims, answered }: Round): Round => ({ claims, answered: answered + 1 });

/** Ids of the claims whose answer must not be seen yet. */
export const unansweredIn = ({ claims, answered }: Round): Set<string> =>
  new Set(claims.slice(answered).map(({ id }) => id));
