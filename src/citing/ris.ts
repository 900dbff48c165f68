/** CSL-JSON to RIS, as Zotero, EndNote and Mendeley read it. */
import { invertedName, type CslDate, type CslItem } from './item.ts';

const types: Partial<Record<CslItem['type'], string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'VIDEO',
  chapter: 'CHAP',
  'entry-encyclopedia': 'ENCYC',
  hearing: 'HEAR',
  legislation: 'STAT',
  manuscript: 'UNPB',
  pamphlet: 'PAMP',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** RIS ends its lines with CR LF. */
const newline = '\r\n';

/** An RIS file, in UTF-8, records in the order given. */
export function ris(items: readonly CslItem[]): string {
  return items.map(record).join(newline);
}

function record(item: CslItem): string {
  const lines: [string, string | undefined][] = [
    ['TY', types[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...(item.author ?? []).map((author): [string, string] => [
      'AU',
      'literal' in author
        ? // A comma would part an organization into family and given name.
          author.literal.replaceAll(',', '')
        : invertedName(author),
    ]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['VL', item.volume],
    ['IS', item.issue],
    // A report's number is its serial number.
    ['SN', item.number],
    ['PY', year(item.issued)],
    ['DA', day(item.issued)],
    ['UR', item.URL],
    ['Y2', day(item.accessed)],
    ['LA', item.language],
    ['N1', item.note],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${oneLine(value)}${newline}`)).join('');
}

/** A line break in a value would begin a new field. */
const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim();

const year = (date: CslDate | undefined) => (date === undefined ? undefined : String(date['date-parts'][0]?.[0] ?? ''));

/** `2013/04/30/`: always three slashes, what is not known left empty. */
function day(date: CslDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [y, m, d] = date['date-parts'][0] ?? [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(y ?? '')}/${two(m)}/${two(d)}/`;
}
