/** An Atom feed of the readings (RFC 4287). */
import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Reading } from '../../model/reading.ts';

const el = (name: string, attributes: Record<string, string>, ...children: (Element | string)[]): Element => ({
  type: 'element',
  name,
  attributes,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/**
 * @param home absolute address of the home page: a feed without absolute addresses is none
 * @param feed absolute address of the feed itself
 * @param addressOf absolute address of a reading
 * @returns the feed, newest reading first
 */
export function atomFeed(
  readings: readonly Reading[],
  home: string,
  feed: string,
  addressOf: (slug: string) => string,
): string {
  const dated = readings
    .map((reading) => ({ reading, updated: instant(reading.added ?? reading.date ?? '1970') }))
    .sort((a, b) =>
      a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.reading.slug < b.reading.slug ? -1 : 1,
    );
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      el(
        'feed',
        { xmlns: 'http://www.w3.org/2005/Atom' },
        el('title', {}, 'According To: annotated readings'),
        el('id', {}, home),
        el('link', { href: home }),
        el('link', { rel: 'self', type: 'application/atom+xml', href: feed }),
        el('updated', {}, dated[0]?.updated ?? instant('1970')),
        el('author', {}, el('name', {}, 'According To')),
        ...dated.map(({ reading, updated }) =>
          el(
            'entry',
            { 'xml:lang': reading.language },
            el('title', {}, reading.title),
            el('id', {}, addressOf(reading.slug)),
            el('link', { href: addressOf(reading.slug) }),
            el('updated', {}, updated),
            el('summary', {}, reading.summary),
            el('rights', {}, reading.rights.statement),
          ),
        ),
      ),
    ],
  };
  return `${toXml(root)}\n`;
}

/** The first moment of a date, in UTC: dates here are as exact as they are known. */
function instant(date: string): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
