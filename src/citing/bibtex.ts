/**
 * CSL-JSON to BibTeX, as Zotero, JabRef and BibTeX itself read it. Own code, because the output of citation-js fails its
 * tests: it gives two reports of one author and year the same key, writes `month = {apr 30}`, drops the date of access and
 * leaves the `&` of an organization unescaped.
 */
import { dateText, type CslItem, type CslName } from './item.ts';

const entryTypes: Partial<Record<CslItem['type'], string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-encyclopedia': 'incollection',
  pamphlet: 'booklet',
  'post-weblog': 'online',
  report: 'techreport',
  thesis: 'phdthesis',
  webpage: 'online',
};

/** The months as BibTeX abbreviates them: macros, so without braces. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const languages: Readonly<Record<string, string>> = {
  en: 'english',
  es: 'spanish',
  fr: 'french',
  de: 'german',
  pt: 'portuguese',
  it: 'italian',
};

/** A BibTeX file, entries in the order given, in UTF-8. */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const type = entryTypes[item.type] ?? 'misc';
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const container = type === 'article' ? 'journal' : type === 'incollection' ? 'booktitle' : 'organization';
  const publisher = type === 'techreport' ? 'institution' : type === 'online' ? 'organization' : 'publisher';
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(name).join(' and ')],
    ['title', protect(item.title)],
    [container, escape(item['container-title'])],
    [publisher, escape(item['container-title'] !== undefined && type === 'online' ? undefined : item.publisher)],
    ['volume', escape(item.volume)],
    ['number', escape(item.issue ?? item.number)],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
    ['url', verbatim(item.URL)],
    ['urldate', dateText(item.accessed, '-')],
    ['langid', languages[item.language?.slice(0, 2) ?? '']],
    ['note', escape(item.note)],
  ];
  const lines = fields.flatMap(([field, value]) =>
    value === undefined ? [] : [`  ${field} = ${field === 'month' ? value : `{${value}}`}`],
  );
  return `@${type}{${item.id},\n${lines.join(',\n')}\n}\n`;
}

/** An organization in braces of its own, so that it is not taken apart into first and last name. */
function name(author: CslName): string {
  if ('literal' in author) return `{${escape(author.literal) ?? ''}}`;
  return [author.family, author.given].flatMap((part) => escape(part) ?? []).join(', ');
}

/** Braces round every word with a capital after the title's first letter: styles that set titles small leave them alone. */
function protect(title: string): string {
  return title
    .split(/(\s+)/)
    .map((word, index) => {
      const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}.]*)$/su.exec(word) ?? [];
      const capital = /\p{Lu}/u.test(index === 0 ? core.slice(1) : core);
      return capital ? `${escape(before) ?? ''}{${escape(core) ?? ''}}${escape(after) ?? ''}` : escape(word);
    })
    .join('');
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text with the characters that mean something to TeX escaped. */
function escape(value: string | undefined): string | undefined {
  return value?.replace(/[\\~^&%$#_{}]/g, (character) => special[character] ?? `\\${character}`);
}

/** An address: verbatim to the url field, but its braces would end the field. */
function verbatim(url: string | undefined): string | undefined {
  return url?.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
}
