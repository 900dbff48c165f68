/** Acronyms that the library itself explains: "the Drug Enforcement Administration (DEA)". */
import type { Speaker } from '../model/speaker.ts';
import { fold } from './fold.ts';

/** A word in capitals, as acronyms are written: “DEA”, “DEAs”, “U.S.” */
const acronymWord = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Lu}&]{1,5}|(?:\p{Lu}\.){2,6})(?=s?(?![\p{L}\p{N}]))/gu;

/**
 * The word by which the index knows an acronym: it compares words without their capitals, so that “DEA” would also be
 * the beginning of “death”. No reader’s query begins like it, and none is the beginning of another.
 */
export const acronymToken = (acronym: string): string => `qz${fold(acronym).replaceAll(' ', '')}zq`;

/** The tokens of all acronyms in a text, each once. */
export function acronymTokens(text: string): string[] {
  return [...new Set([...text.matchAll(acronymWord)].map(([acronym]) => acronymToken(acronym)))];
}

/** The written-out form of each acronym. */
export type Acronyms = ReadonlyMap<string, string>;

const inParentheses = /((?:[\p{L}’'-]+\s+){1,9})\((\p{Lu}[\p{Lu}&]{1,7})s?\)/gu;

/**
 * Reads acronyms out of texts: capitals in parentheses whose letters are the first letters of the words before them.
 * Small words such as "of" may be skipped. The first explanation of an acronym counts.
 */
export function findAcronyms(texts: Iterable<string>): Map<string, string> {
  const acronyms = new Map<string, string>();
  for (const text of texts) {
    for (const match of text.matchAll(inParentheses)) {
      const acronym = match[2] ?? '';
      const words = (match[1] ?? '').trim().split(/\s+/);
      const name = namedBy(acronym, words);
      if (name !== null && !acronyms.has(acronym)) acronyms.set(acronym, name);
    }
  }
  return acronyms;
}

/** Adds what the library says of an organization: "CIA", also "Central Intelligence Agency". */
export function addSpeakerAcronyms(acronyms: Map<string, string>, speakers: Iterable<Speaker>): void {
  for (const { type, name, also = [] } of speakers) {
    if (type !== 'organisation') continue;
    const names = [name, ...also];
    const acronym = names.find((form) => /^\p{Lu}[\p{Lu}&]{1,7}$/u.test(form));
    const written = names.find((form) => /^\p{Lu}\p{Ll}.*\s/u.test(form));
    if (acronym !== undefined && written !== undefined && !acronyms.has(acronym)) acronyms.set(acronym, written);
  }
}

/** The last words whose capitals spell the acronym, or null. */
function namedBy(acronym: string, words: readonly string[]): string | null {
  for (let start = words.length - 1; start >= 0; start--) {
    const tail = words.slice(start);
    const initials = tail
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join('');
    // In another language the words may stand in another order: Institutional Revolutionary Party (PRI).
    const same = sorted(initials) === sorted(acronym) && (initials === acronym || acronym.length > 2);
    if (same && /^\p{Lu}/u.test(tail[0] ?? '')) return tail.join(' ');
  }
  return null;
}

function sorted(letters: string): string {
  return letters.split('').sort().join('');
}

/** For a text that holds acronyms, their written-out forms; for one that holds written-out forms, the acronyms. */
export function otherForms(text: string, acronyms: Acronyms): string[] {
  const words = new Set(text.split(/[^\p{L}&]+/u).flatMap((word) => [word, word.replace(/s$/, '')]));
  const folded = ` ${fold(text)} `;
  return [...acronyms].flatMap(([acronym, name]) => {
    const hasName = folded.includes(` ${fold(name)} `);
    if (words.has(acronym)) return hasName ? [] : [name];
    return hasName ? [acronym] : [];
  });
}
