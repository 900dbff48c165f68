/** Results as files: a table, and a list of citations. */
import { formTraits, isQuoted } from '../model/claim.ts';
import { dateWords, formWords, classWords } from '../model/words.ts';
import type { Run } from './content.ts';
import type { ClaimResult } from './result.ts';

const columns = [
  'claim',
  'speaker',
  'role',
  'identification',
  'form',
  'reading',
  'section',
  'paragraph',
  'checked',
  'address',
] as const;

/**
 * Results as a table.
 *
 * @param absolute makes an address absolute
 */
export function resultsTable(results: readonly ClaimResult[], absolute: (url: string) => string) {
  const rows = results.map((result) => [
    plain(result.text),
    plain(result.name),
    plain(result.role),
    classWords[result.speakerClass],
    formWords[result.form],
    result.reading.label,
    result.section.label,
    result.paragraph,
    result.checked ? 'yes' : 'no',
    absolute(result.url),
  ]);
  return { columns, rows };
}

/** Results as a list of citations, one a line, in the order of the results. */
export function citationList(results: readonly ClaimResult[], absolute: (url: string) => string): string {
  return `${results.map((result) => citationLine(result, absolute(result.url))).join('\n\n')}\n`;
}

/** One claim as a citation: who says it, in what article, where. */
export function citationLine(result: ClaimResult, address: string): string {
  const { reading, form } = result;
  const speaker = plain(result.name);
  const withheld = result.speaker?.withheld ?? '';
  const who = speaker === '' ? '' : withheld === '' ? speaker : `${speaker} (${withheld})`;
  const how = isQuoted(form) ? 'quoted in' : formTraits[form].asserts ? 'according to' : 'asked in';
  const article = `${reading.byline}, “${endInside(reading.label)}” ${reading.publication}, ${dateWords(reading.date)}`;
  const words = plain(result.text);
  // Only words that the article quotes stand in quotation marks: the others are the reading's.
  const end = /[.?!,]”?$/.test(words) ? '' : '.';
  return `${who === '' ? '' : `${who}, ${how} `}${article}, par. ${String(result.paragraph)}: ${words}${end} According To, ${address}`;
}

/** American punctuation: the comma stands inside the quotation marks, unless the title ends in a mark of its own. */
function endInside(title: string): string {
  return /[?!]$/.test(title) ? title : `${title},`;
}

function plain(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}
