/** Every citation of a reading: its works, its claims, its checks, in every style. */
import type { Check, Claim } from '../model/claim.ts';
import { claimsOf, type Library, type Reading } from '../model/reading.ts';
import { format, type Citation, type Formatted } from './format.ts';
import type { Citable } from './item.ts';
import { checkCiteOptions, claimCiteOptions } from './cite-options.ts';
import { checkedSources, readingItemId, worksOf } from './reading-item.ts';
import type { Run } from './runs.ts';
import { styleIds, styles, type Style } from './styles.ts';

/** One citation in one style. */
export interface StyledCitation {
  style: Style;
  runs: Run[];
}

interface WorkCitations {
  item: Citable;
  /** Its entry in a list of works cited. */
  entries: StyledCitation[];
  /** In the text, or in a note. */
  inText: StyledCitation[];
}

export interface ReadingCitations {
  /** The article and the reading. */
  works: WorkCitations[];
  /** Everything that the reading rests on: the article, the reading, the records of its checks, as citation items. */
  items: Citable[];
  /** The list of works cited in each style. */
  lists: { style: Style; entries: Formatted['entries'] }[];
  ofClaim: (claim: Claim) => StyledCitation[];
  ofCheck: (check: Check) => StyledCitation[];
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
  const article = works[0]?.id ?? readingItemId(reading);
  const ofWork = (item: Citable): Citation => ({ id: item.id, options: {} });
  const ofCheck = (check: Check): Citation => ({ id: check.source, options: checkCiteOptions(check.locator) });
  const ofClaim = (claim: Claim, style: Style): Citation => {
    const speaker = claim.speaker === null ? null : (library.speakers.get(claim.speaker) ?? null);
    return { id: article, options: claimCiteOptions(style.id, claim, speaker, reading) };
  };
  const claims = claimsOf(reading);
  const checks = claims.flatMap((claim) => claim.checks);
  const formatted = styleIds.map((id) => {
    const style = styles[id];
    const citations = [...works.map(ofWork), ...claims.map((claim) => ofClaim(claim, style)), ...checks.map(ofCheck)];
    return { style, ...format(style, items, citations) };
  });
  const cited = (citationIn: (style: Style) => Citation): StyledCitation[] =>
    formatted.map(({ style, cite }) => ({ style, runs: cite(citationIn(style)) }));
  return {
    works: works.map((item) => ({
      item,
      entries: formatted.map(({ style, entries }) => ({
        style,
        runs: entries.find(({ id }) => id === item.id)?.runs ?? [],
      })),
      inText: cited(() => ofWork(item)),
    })),
    items,
    lists: formatted.map(({ style, entries }) => ({ style, entries })),
    ofClaim: (claim) => cited((style) => ofClaim(claim, style)),
    ofCheck: (check) => cited(() => ofCheck(check)),
  };
}
