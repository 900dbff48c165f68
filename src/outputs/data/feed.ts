/** An Atom feed of the readings (RFC 4287). */
import { x } from 'xastscript';
import type { Reading } from '../../model/reading.ts';
import { xmlFile } from '../xml.ts';

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
    .map((reading) => ({ reading, updated: instant(reading.added ?? reading.date) }))
    .sort((a, b) =>
      a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.reading.slug < b.reading.slug ? -1 : 1,
    );
  return xmlFile(
    x(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom' },
      x('title', {}, 'According To: annotated readings'),
      x('id', {}, home),
      x('link', { href: home }),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed }),
      x('updated', {}, dated[0]?.updated ?? instant('1970')),
      x('author', {}, x('name', {}, 'According To')),
      ...dated.map(({ reading, updated }) =>
        x(
          'entry',
          { 'xml:lang': reading.language },
          x('title', {}, reading.title),
          x('id', {}, addressOf(reading.slug)),
          x('link', { href: addressOf(reading.slug) }),
          x('updated', {}, updated),
          x('summary', {}, reading.summary),
          x('rights', {}, reading.rights.statement),
        ),
      ),
    ),
  );
}

/** The first moment of a date, in UTC: dates here are as exact as they are known. */
function instant(date: string): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
