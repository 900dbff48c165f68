/** Results as files: a table, and a list of citations. */
import { formTraits, isQuoted } from '../model/claim.ts';
import { dateWords, formWords, classWords, verdictWords } from '../model/words.ts';
import type { HighlightPart } from './content.ts';
import type { ClaimResult } from './result.ts';

/** Makes an address absolute. */
type Absolute = (url: string) => string;

/** The columns of the table, in order, and what stands in each. */
const columns: Readonly<Record<string, (result: ClaimResult, absolute: Absolute) => string | number>> = {
  claim: ({ text }) => plain(text),
  speaker: ({ name }) => plain(name),
  role: ({ role }) => plain(role),
  identification: ({ speakerClass }) => classWords[speakerClass],
  form: ({ form }) => formWords[form],
  reading: ({ reading }) => reading.label,
  section: ({ section }) => section.label,
  paragraph: ({ paragraph }) => paragraph,
  verdict: ({ verdicts }) => verdicts.map((verdict) => verdictWords[verdict]).join('; '),
  address: ({ url }, absolute) => absolute(url),
};

/** Results as a table. */
export function resultsTable(results: readonly ClaimResult[], absolute: Absolute) {
  const values = Object.values(columns);
  return {
    columns: Object.keys(columns),
    rows: results.map((result) => values.map((value) => value(result, absolute))),
  };
}

/** Results as a list of citations, one a line, in the order of the results. */
export function citationList(results: readonly ClaimResult[], absolute: Absolute): string {
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

function plain(runs: readonly HighlightPart[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}
