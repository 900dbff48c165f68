/**
 * What is wrong with a piece of content, said so that its author can mend it.
 *
 * A diagnostic is data: every stage returns the ones it found, and only the edge (the check command, the build)
 * prints them or stops. The codes are stable: other programs and the README refer to them.
 */

import { compare } from './compare.ts';

/** Every code, with the sentence that explains it. A fixture provokes each of them. */
export const CODES = {
  'yaml-syntax': 'A YAML file or front matter cannot be read.',
  'mdx-syntax': 'A section cannot be read as MDX.',
  'unknown-field': 'A record has a field that its schema does not know, most often a misspelling.',
  'missing-field': 'A record lacks a field that it needs.',
  'wrong-value': 'A field or an attribute holds a value that it may not hold.',
  'missing-file': 'A reading lacks its reading.yaml or has no section.',
  'misnamed-file': 'A file or a folder has a name that is no id, or stands where nothing reads it.',
  'control-character': 'A file holds a character that no page can show.',
  'code-in-reading': 'A section holds an import, an export or an expression; a reading is text, never code.',
  'unknown-component': 'A section uses a component that readings do not have.',
  'unknown-attribute': 'A component has an attribute that it does not know.',
  'unsupported-markdown': 'A section holds Markdown that a reading cannot show: a heading, a list, an image, code.',
  'unsafe-link': 'A link leads to something other than a web page, a claim or an e-mail address.',
  'dangling-link': 'A link leads to a claim that the reading does not have.',
  'empty-component': 'A claim, a cue, a note or a check has no words.',
  'misplaced-component': 'A component stands where it cannot: a claim in a claim, a note in a paragraph.',
  'duplicate-section': 'Two sections of a reading have one number or one id.',
  'duplicate-claim': 'Two claims of a reading have one id.',
  'unknown-speaker': 'A claim names a speaker who has no file.',
  'unknown-source': 'A check or a reading names a source that has no file.',
  'unknown-form': 'A claim has a form that is not one of the five.',
  'claim-without-speaker': 'A claim that is not narration names no speaker.',
  'narration-with-speaker': 'A narration claim names a speaker.',
  'quotation-missing': 'A direct or mixed claim has no words in quotation marks.',
  'quotation-incomplete': 'A direct claim has words outside its quotation marks.',
  'quotation-unknown':
    'A note puts words in quotation marks that the article, as far as it can be seen here, does not have.',
  'cue-of-no-claim': 'A cue names a claim that its paragraph does not make.',
  'note-of-no-claim': 'A note or a check names a claim that the paragraph above it does not make.',
  'duplicate-note': 'A claim has two notes.',
  'same-as-no-claim': 'A claim says that another one says the same, and the reading has no such other claim.',
  'continued-claim':
    'A piece that continues a claim names none that begins before it in the paragraph, or says more than its id.',
  'draft-in-reviewed': 'A reading counts as reviewed and has claims that nobody has reviewed.',
  'not-filled-in': 'A reading counts as reviewed and has a field that says “Not given” or “Write here”, or no date.',
  'unknown-twin': 'A copy names a reading as its twin that is not there.',
  'paragraph-count': 'A reading has another number of paragraphs than its reading.yaml states, or a section has none.',
  'unknown-reading': 'An assignment or a lesson is about a reading that has no folder.',
  'unknown-assignment': 'A lesson names an assignment that has no file or is about a reading of another lesson.',
  'unknown-section': 'An assignment names a section that its reading does not have.',
  'prompt-of-no-passage': 'A prompt asks about a claim or section that the assignment does not have the class read.',
  'prompt-options': 'A choice has fewer than two options, or another prompt has any.',
  'duplicate-prompt': 'Two prompts of an assignment have one id.',
  'key-of-no-prompt': 'A key answers a prompt that its assignment does not have.',
} as const;

export type Code = keyof typeof CODES;

/** One fault: where it is, what was found there, what was expected, and a hint on how to mend it. */
export interface Diagnostic<Codes extends string = Code> {
  code: Codes;
  /** Path below the content folder, with forward slashes. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  found: string;
  expected: string;
  hint: string;
}

/** Writes a diagnostic as the check command prints it; `root` goes before the file's path. */
export function formatDiagnostic(diagnostic: Diagnostic<string>, root = ''): string {
  const { code, file, line, found, expected, hint } = diagnostic;
  return `${root}${file}:${line}  ${code}\n  found     ${found}\n  expected  ${expected}\n  hint      ${hint}`;
}

/** Orders diagnostics by file, then line, then code, so that output is the same on every machine. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.code, b.code) || compare(a.found, b.found),
  );
}
