/** A place in a content file, and a way to report what is wrong there. */
import type { Code, Diagnostic } from '../model/diagnostic.ts';
import { editDistance } from '../model/edit-distance.ts';

/** What a diagnostic says beside its place. */
type Finding = Pick<Diagnostic, 'found' | 'expected' | 'hint'>;

/** Reports findings in one file; `line` counts from 1. */
export type Report = (code: Code, line: number, finding: Finding) => void;

/** A report that adds to `diagnostics`, for `file`. */
export function reporter(file: string, diagnostics: Diagnostic[]): Report {
  return (code, line, { found, expected, hint }) => {
    diagnostics.push({
      code,
      file,
      line,
      found: asOneLine(found),
      expected: asOneLine(expected),
      hint: asOneLine(hint),
    });
  };
}

/** UTF-16 code units: a list of all fields fits, a file that somebody put into an attribute does not. */
const longestMessage = 300;

/** What a file holds, fit for a terminal: no line breaks, no control characters, and not without end. */
function asOneLine(words: string): string {
  const line = words.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
  return line.length <= longestMessage ? line : `${line.slice(0, longestMessage).toWellFormed()}…`;
}

/** Longer words than any id; to compare two of such would take long and find nothing. */
const longestId = 64;

/** The allowed word nearest to a mistyped one, or null where none is near (edit distance of more than a third). */
export function nearestWord(word: string, allowed: Iterable<string>): string | null {
  if (word.length > longestId) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of allowed) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** A hint that names the nearest allowed word, or else says what to do without one. */
export function didYouMean(word: string, allowed: Iterable<string>, otherwise: string): string {
  const near = nearestWord(word, allowed);
  return near === null ? otherwise : `Did you mean “${near}”?`;
}

/** What may stand in a place: "title", "one of to, from". */
export function choicesInWords(words: readonly string[]): string {
  return words.length === 1 ? (words[0] ?? '') : `one of ${words.join(', ')}`;
}
