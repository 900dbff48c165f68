/** Dates in lines of text, in English and the languages of papers that are often imported beside it. */
import { countWords, isFullSentence } from './block-kinds.ts';

/** Languages whose month names are read. */
const languages = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'ca'];

const fold = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}|\.$/gu, '')
    .toLowerCase();

/** Number of a month, 1 to 12, by its folded name, whole or short. */
const months = new Map<string, number>();
for (const language of languages) {
  for (const length of ['long', 'short'] as const) {
    // “3 de març” is how some languages decline the name; the day is cut off.
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: length, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const part = format.formatToParts(Date.UTC(2001, month - 1, 1)).find(({ type }) => type === 'month');
      const name = fold((part?.value ?? '').replace(/^(?:de\s|d[’'])/u, ''));
      if (name.length > 2 && !/\d/u.test(name) && !months.has(name)) months.set(name, month);
    }
  }
}
months.set('sept', 9);

const name = '\\p{L}{3,10}\\.?';
const year = '(?:19|20)\\d\\d';
const day = '\\d{1,2}(?:st|nd|rd|th|er|º|°|\\.)?';
const forms = [
  `(?<![\\d-])(?<y>${year})-(?<m>[01]\\d)-(?<d>[0-3]\\d)(?!\\d)`,
  `(?<name>${name})\\s+(?<d>${day}),?\\s+(?<y>${year})`,
  `(?<![\\p{L}\\d])(?<d>${day})\\s+(?:de\\s+|d[’'])?(?<name>${name}),?\\s+(?:de\\s+|del\\s+)?(?<y>${year})`,
  `(?<name>${name})\\s+(?:de\\s+|del\\s+)?(?<y>${year})`,
].map((form) => new RegExp(`${form}(?!\\d)`, 'gu'));

interface FoundDate {
  /** ISO 8601. */
  date: string;
  /** As the text has it. */
  words: string;
}

/** The first date of the most exact form in a line. */
function findDate(text: string): FoundDate | null {
  for (const form of forms) {
    for (const { 0: words, groups } of text.matchAll(form)) {
      const month = groups?.['m'] === undefined ? months.get(fold(groups?.['name'] ?? '')) : Number(groups['m']);
      if (month === undefined || month < 1 || month > 12) continue;
      const dayNumber = Number.parseInt(groups?.['d'] ?? '0', 10);
      const parts = [groups?.['y'] ?? '', String(month).padStart(2, '0')];
      if (dayNumber >= 1 && dayNumber <= 31) parts.push(String(dayNumber).padStart(2, '0'));
      return { date: parts.join('-'), words };
    }
  }
  return null;
}

/** The first full date in a line, as YYYY-MM-DD or YYYY-MM, or null. */
export const dateIn = (text: string): string | null => findDate(text)?.date ?? null;

const dateFurniture =
  /[\d:,.|•·–—()-]|\b(?:a\.?m|p\.?m|published|updated|posted|last|modified|on|at|e[ds]?t|gmt|utc|p[ds]?t|bst|(?:mon|tues|wednes|thurs|fri|satur|sun)day|date|publication|el|le|am|publicado|publié)\b/giu;

/** Whether a line is a date and little else: “Updated April 3, 2021, 10:14 a.m.” */
export function isDateLine(text: string): boolean {
  const found = findDate(text);
  if (found === null || countWords(text) > 12) return false;
  const rest = text.replace(found.words, '').replace(dateFurniture, '').trim();
  // “He was born on March 3, 2012.” is the first sentence of a life.
  return rest.length <= 24 && !(isFullSentence(text) && /\p{L}{2}/u.test(rest));
}
