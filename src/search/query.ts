/** What a reader typed: words, and exact phrases in quotation marks. */
import { fold, foldedWords } from './fold.ts';

export interface Query {
  /** Outside quotation marks, in their common form. */
  words: string[];
  /** Inside quotation marks, in their common form. */
  phrases: string[];
  /** Words typed in capitals, in their common form: "DEA" is not the beginning of "death". */
  acronyms: string[];
  /** Every word as it was typed, those of the phrases as well: what the index is asked for. */
  terms: string[];
}

/** Text shorter than this is not searched for: one letter finds half the library. */
export const leastLetters = 2;

const empty: Query = { words: [], phrases: [], acronyms: [], terms: [] };
const acronym = /^\p{Lu}[\p{Lu}&]{1,5}$/u;
const outerMarks = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

const quoted = /["“”]([^"“”]*)["“”]/gu;

/** Reads a query. A quotation mark that is not closed yet is passed over: the reader is still typing. */
export function parseQuery(text: string): Query {
  const phrases = [...text.matchAll(quoted)].map((match) => fold(match[1] ?? '')).filter((phrase) => phrase !== '');
  const words = foldedWords(text.replace(quoted, ' '));
  const terms = text
    .split(/\s+/)
    .map((term) => term.replace(outerMarks, ''))
    .filter((term) => term !== '');
  const acronyms = terms.filter((term) => acronym.test(term)).map((term) => fold(term));
  const letters = [...words, ...phrases].join('').length;
  return letters < leastLetters ? empty : { words, phrases, acronyms, terms };
}

/** Whether there is nothing to look for. */
export function isEmptyQuery({ terms }: Query): boolean {
  return terms.length === 0;
}

/** Whether each phrase, in its common form, stands word for word in one of the fields. */
export function holdsExactly(fields: readonly string[], phrases: readonly string[]): boolean {
  const folded = fields.map((field) => ` ${fold(field)} `);
  return phrases.every((phrase) => folded.some((field) => field.includes(` ${phrase} `)));
}

/** The parts of a query as they were typed: single words, and phrases with their quotation marks. */
export function partsOf(text: string): string[] {
  return text.match(/["“”][^"“”]*["“”]|[^\s"“”]+/gu) ?? [];
}

/**
 * Places of the words that make up the phrases.
 *
 * @returns indexes into `words`, ascending
 */
export function phraseMatches(words: readonly string[], phrases: readonly string[]): number[] {
  // A written word may be several folded ones ("24-hour"), so each folded word remembers where it is from.
  const parts = words.flatMap((word, index) => foldedWords(word).map((folded) => ({ folded, index })));
  const matches = new Set<number>();
  for (const phrase of phrases) {
    const wanted = phrase.split(' ');
    for (let start = 0; start + wanted.length <= parts.length; start++) {
      const found = parts.slice(start, start + wanted.length);
      if (found.every(({ folded }, offset) => folded === wanted[offset]))
        for (const { index } of found) matches.add(index);
    }
  }
  return [...matches].sort((a, b) => a - b);
}
