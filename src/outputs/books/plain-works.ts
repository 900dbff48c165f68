/**
 * Works in the manner of MLA (9th edition, 5.1–5.104), without the citation engine: for books that are made in a page. It
 * knows the fields that the workbench asks for.
 */
import { headlineCase } from '../../citing/headline.ts';
import type { Citable, CslName } from '../../citing/item.ts';
import type { Run } from '../../citing/runs.ts';
import type { WorkStyle } from './entries.ts';

const months = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** Works that stand alone have their titles in italics, all others in quotation marks. */
const alone: ReadonlySet<string> = new Set(['book', 'report', 'thesis', 'pamphlet']);

export const plainWorks: WorkStyle = {
  // As the engine: what has an author comes first.
  list: (works) =>
    works
      .map((work) => ({ id: work.id, isSigned: work.author !== undefined, runs: entryOf(work) }))
      .sort((a, b) => Number(b.isSigned) - Number(a.isSigned) || sortKey(a.runs).localeCompare(sortKey(b.runs), 'en'))
      .map(({ id, runs }) => ({ id, runs })),
  address: (url) => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''),
};

const sortKey = (runs: readonly Run[]) =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/^[“"]?(?:The |An? )?/u, '');

function entryOf(work: Citable): Run[] {
  const { author, publisher, number, issued, URL: address } = work;
  const printed = headlineCase(work.title, Infinity, work.language, work.printed);
  const container = work['container-title'];
  const plain = (text: string): Run => ({ text, italic: false });
  const details = [publisher, number, dateOf(issued?.['date-parts'][0] ?? [])].filter(
    (part) => part !== undefined && part !== '',
  );
  const url = address === undefined ? [] : [plainWorks.address(address)];
  const tail = [...details, ...url].join(', ');
  const stop = /[.?!]$/u.test(printed) ? '' : '.';
  return [
    ...(author === undefined ? [] : [plain(`${namesOf(author)}. `)]),
    ...(alone.has(work.type) ? [{ text: printed, italic: true }, plain(`${stop} `)] : [plain(`“${printed}${stop}” `)]),
    ...(container === undefined ? [] : [{ text: container, italic: true }, plain(tail === '' ? '' : ', ')]),
    plain(`${tail}.`),
  ];
}

function namesOf(names: readonly CslName[]): string {
  const inFull = (name: CslName) =>
    'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');
  const [first, second] = names;
  if (first === undefined) return '';
  const head = 'literal' in first ? first.literal : [first.family, first.given].filter(Boolean).join(', ');
  if (names.length > 2) return `${head}, et al`;
  return second === undefined ? head.replace(/\.$/u, '') : `${head}, and ${inFull(second)}`;
}

function dateOf([year, month, day]: readonly number[]): string | undefined {
  if (year === undefined) return undefined;
  return [day, month === undefined ? undefined : months[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}
