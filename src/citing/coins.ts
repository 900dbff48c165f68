/** ContextObjects in Spans (COinS, ANSI/NISO Z39.88-2004): what Zotero reads from a page that cites many works. */
import { dateText, invertedName, type CslItem } from './item.ts';

const journals = new Set(['article', 'article-journal', 'article-magazine', 'article-newspaper']);

/** The value of a COinS span's title attribute, not yet escaped for HTML. */
export function coins(item: CslItem): string {
  const format = journals.has(item.type) ? 'journal' : item.type === 'webpage' ? 'dc' : 'book';
  const pairs: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ...titlePairs(item, format),
    ...(item.author ?? []).map((author): [string, string] => [
      format === 'dc' ? 'rft.creator' : 'rft.au',
      invertedName(author),
    ]),
    ['rft.date', dateText(item.issued, '-')],
    [format === 'dc' ? 'rft.publisher' : 'rft.pub', item.publisher],
    ['rft.volume', item.volume],
    ['rft.issue', item.issue],
    [format === 'dc' ? 'rft.identifier' : 'rft_id', item.URL],
    ['rft.language', item.language],
  ];
  return pairs.flatMap(([key, value]) => (value === undefined ? [] : `${key}=${encodeURIComponent(value)}`)).join('&');
}

function titlePairs(item: CslItem, format: 'journal' | 'book' | 'dc'): [string, string | undefined][] {
  if (format === 'journal')
    return [
      ['rft.genre', 'article'],
      ['rft.atitle', item.title],
      ['rft.jtitle', item['container-title']],
    ];
  if (format === 'dc')
    return [
      ['rft.type', 'webpage'],
      ['rft.title', item.title],
      ['rft.source', item['container-title']],
    ];
  if (item['container-title'] === undefined)
    return [
      ['rft.genre', item.type === 'report' ? 'report' : 'book'],
      ['rft.btitle', item.title],
    ];
  return [
    ['rft.genre', 'bookitem'],
    ['rft.atitle', item.title],
    ['rft.btitle', item['container-title']],
  ];
}
