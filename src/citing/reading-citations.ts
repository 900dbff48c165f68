/** Every citation of a reading: its works, its claims, its checks, in every style. */
import type { Check, Claim } from '../model/claim.ts';
import type { Library, Reading } from '../model/reading.ts';
import { formatterFor, type Formatter } from './engine.ts';
import type { Citable } from './item.ts';
import { checkPlace, claimPlace } from './quoted-in.ts';
import { checkedSources, readingItemId, worksOf } from './reading-item.ts';
import type { Run } from './runs.ts';
import { styleIds, styles, type Style } from './styles.ts';

/** One citation in one style. */
export interface Cited {
  style: Style;
  runs: Run[];
}

interface WorkCitations {
  item: Citable;
  /** Its entry in a list of works cited. */
  entries: Cited[];
  /** In the text, or in a note. */
  inText: Cited[];
}

export interface ReadingCitations {
  /** The article and the reading. */
  works: WorkCitations[];
  /** Everything that the reading rests on: the article, the reading, the records of its checks, as citation items. */
  items: Citable[];
  /** The list of works cited in each style. */
  lists: { style: Style; entries: Formatter['entries'] }[];
  ofClaim: (claim: Claim) => Cited[];
  ofCheck: (check: Check) => Cited[];
}

/**
 * @param address absolute address of the reading's page, or null where the site does not know its own
 * @throws where the reading's source is not in the library
 */
export function citationsOf(reading: Reading, library: Library, address: string | null): ReadingCitations {
  const source = library.sources.get(reading.source);
  if (source === undefined) throw new Error(`The reading “${reading.slug}” has no source “${reading.source}”.`);
  const works = worksOf(reading, source, address);
  const items = [...works, ...checkedSources(reading, library)];
  const formatters = styleIds.map((id) => ({ style: styles[id], formatter: formatterFor(styles[id], items) }));
  const cited = (make: (style: Style, formatter: Formatter) => Run[]): Cited[] =>
    formatters.map(({ style, formatter }) => ({ style, runs: make(style, formatter) }));
  const article = works[0]?.id ?? readingItemId(reading);
  return {
    works: works.map((item) => ({
      item,
      entries: cited((_, { entries }) => entries.find(({ id }) => id === item.id)?.runs ?? []),
      inText: cited((_, { cite }) => cite(item.id)),
    })),
    items,
    lists: formatters.map(({ style, formatter }) => ({ style, entries: formatter.entries })),
    ofClaim: (claim) => {
      const speaker = claim.speaker === null ? null : (library.speakers.get(claim.speaker) ?? null);
      return cited((style, { cite }) => cite(article, claimPlace(style.id, claim, speaker, reading)));
    },
    ofCheck: (check) => cited((_, { cite }) => cite(check.source, checkPlace(check.locator))),
  };
}
