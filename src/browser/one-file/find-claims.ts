/** The search in a reading that is one file: which claims have these words, of this speaker. */
import { classWords, countNoun } from '../../model/words.ts';
import { fold, foldedWords } from '../../search/fold.ts';

/** An entry of the index of speakers, as the page has it. */
export interface IndexEntry {
  name: string;
  /** All of its text: name, role, and the numbers of its claims. */
  text: string;
  /** Of the claims. */
  numbers: string[];
}

/** A claim, as the page has it. */
export interface PageClaim {
  number: string;
  /** Fragment that leads to it. */
  address: string;
  words: string;
  /** The line of its note, which ends with `signs`; empty where it has no note. */
  noteLine: string;
  /** What the note’s line says in signs of its own: form, verdicts. */
  signs: string[];
  paragraph: string;
}

/** A claim that can be found. */
export interface Candidate {
  number: string;
  address: string;
  words: string;
  /** Speaker, form and place, in words. */
  details: string;
  /** Folded words of the claim and of its speaker, each after a space. */
  text: string;
}

export function candidateOf(claim: PageClaim, speakers: readonly IndexEntry[]): Candidate {
  const { number, address, words, noteLine, signs, paragraph } = claim;
  const entry = speakers.find(({ numbers }) => numbers.includes(number));
  // The numbers of a speaker’s claims are no words to find them by.
  const speakerWords = (entry?.text ?? '').replace(/\d+ claims?:.*$/, '');
  const who = noteLine.slice(0, -signs.join(' ').length || undefined).trim() || classWords.narration;
  return {
    number,
    address,
    words,
    details: [who, ...signs, `¶${paragraph}`].join(' · '),
    text: ` ${fold(words)} ${fold(speakerWords)}`,
  };
}

/**
 * @param query as typed: each word must begin a word of the claim or of its speaker
 * @param speaker whose claims are wanted; undefined for all
 * @returns null where nothing is looked for
 */
export function findClaims(
  candidates: readonly Candidate[],
  query: string,
  speaker: IndexEntry | undefined,
): Candidate[] | null {
  const words = foldedWords(query);
  if (words.length === 0 && speaker === undefined) return null;
  return candidates.filter(
    ({ number, text }) =>
      (speaker?.numbers.includes(number) ?? true) && words.every((word) => text.includes(` ${word}`)),
  );
}

/** How many claims were found; empty where nothing is looked for. */
export function countText(results: readonly Candidate[] | null): string {
  if (results === null) return '';
  return results.length === 0 ? 'No claim has these words.' : countNoun(results.length, 'claim');
}

/** A speaker in the list to choose from. */
export const speakerOption = ({ name, numbers }: IndexEntry): string => `${name} (${String(numbers.length)})`;
