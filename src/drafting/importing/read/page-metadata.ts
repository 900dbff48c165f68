/** What a page tells of its article: date, newspaper, address. */
import { dateIn } from '../structure/dates.ts';
import type { Page } from './page.ts';

/** Names under which pages tell when an article was published, the surest first. */
const dateNames =
  'article:published_time article:published article.published og:article:published_time og:published_time datepublished date_published publisheddate published_time parsely-pub-date sailthru.date pubdate pub_date publish-date publish_date publication_date publicationdate citation_publication_date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date pdate ptime cxenseparse:recs:publishtime date created'.split(
    ' ',
  );

/**
 * A date in one of the forms of metadata: ISO 8601 with any time, `20170113`, `2017/01/13`, `Fri, 13 Jan 2017 …`.
 *
 * @returns YYYY-MM-DD or YYYY-MM, or null where it is none, or where day and month cannot be told apart
 */
export function metadataDate(value: string): string | null {
  const text = value.trim();
  const digits =
    /^(?<y>(?:1[6-9]|20)\d\d)(?<separator>[-/.]?)(?<m>\d\d)\k<separator>(?<d>\d\d)(?!\d{1,3}(?:\D|$))/u.exec(
      text,
    )?.groups;
  if (digits !== undefined) return valid(digits['y'], digits['m'], digits['d']);
  const numbers = /^(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>(?:19|20)\d\d)\b/u.exec(text)?.groups;
  if (numbers !== undefined) {
    const [a = '', b = ''] = [numbers['a'], numbers['b']];
    if (Number(a) > 12) return valid(numbers['y'], b, a);
    return Number(b) > 12 || a === b ? valid(numbers['y'], a, b) : null;
  }
  const month = /^(?<y>(?:1[6-9]|20)\d\d)-(?<m>\d\d)$/u.exec(text)?.groups;
  if (month !== undefined) return valid(month['y'], month['m'], undefined);
  return dateIn(text);
}

function valid(year = '', month = '', day: string | undefined): string | null {
  const [m, d] = [Number(month), day === undefined ? 1 : Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  const parts = [year, String(m).padStart(2, '0')];
  if (day !== undefined) parts.push(String(d).padStart(2, '0'));
  return parts.join('-');
}

/** When a page says that its article was published. */
export function pageDate({ meta, data, dates }: Page): string | null {
  const values = [
    ...dataValues(data, 'datePublished'),
    ...dateNames.flatMap((name) => meta.get(name) ?? []),
    ...dates,
    ...dataValues(data, 'dateCreated'),
  ];
  for (const value of values) {
    const date = metadataDate(value);
    if (date !== null) return date;
  }
  return null;
}

/** The newspaper: by its name, or else by the host of its address. */
export function pagePublication(page: Page, siteName: string | null): string | null {
  const named = siteName ?? page.meta.get('og:site_name') ?? page.meta.get('application-name') ?? null;
  if (named !== null && named.trim() !== '') return named.trim();
  const [publisher] = dataValues(page.data, 'publisher');
  if (publisher !== undefined && publisher.trim() !== '') return publisher.trim();
  const address = pageAddress(page);
  return address === null ? null : new URL(address).hostname.replace(/^(?:www\d?|m|amp|mobile)\./u, '');
}

/** The address of the article: canonical, Open Graph’s, or the one from which the page was saved. */
export function pageAddress({ canonical, meta, savedFrom }: Page): string | null {
  const all = [canonical, meta.get('og:url') ?? null, savedFrom];
  return all.find((url) => url !== null && /^https?:\/\//iu.test(url) && URL.canParse(url)) ?? null;
}

/** JSON-LD of a page is read so far; a graph is wide, not deep. */
const deepestData = 12;

/** The values of a field in JSON-LD, of an object its name; articles first. */
export function dataValues(data: readonly string[], field: string): string[] {
  const ofArticles: string[] = [];
  const others: string[] = [];
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepestData) return;
    if (Array.isArray(value)) {
      for (const item of value) look(item, depth + 1);
      return;
    }
    const record: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
    const found = textOf(record[field]);
    const isArticle = /Article|Posting|Report/u.test(JSON.stringify(record['@type'] ?? ''));
    if (found !== null) (isArticle ? ofArticles : others).push(found);
    for (const inner of Object.values(record)) look(inner, depth + 1);
  };
  for (const json of data.slice(0, 20)) {
    try {
      look(JSON.parse(json.replace(/^\s*<!--|-->\s*$|^\s*\/\/.*$/gmu, '')), 0);
    } catch {
      // Broken data tell nothing.
    }
  }
  return [...ofArticles, ...others];
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return null;
}
