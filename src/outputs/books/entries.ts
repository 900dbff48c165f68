/** What a book lists at its end: its speakers with their claims, and the works that it rests on. */
import { checkedSources, worksOf } from '../../citing/reading-item.ts';
import type { Run } from '../../citing/runs.ts';
import type { Citable } from '../../citing/item.ts';
import type { Claim } from '../../model/claim.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import type { Speaker } from '../../model/speaker.ts';

/** A speaker with all that they say in a reading; null for what no source is stated of. */
export interface SpeakerEntry {
  /** Id of the entry: a letter and a number, which no claim can have for its own. */
  anchor: string;
  speaker: Speaker | null;
  /** In reading order. */
  claims: Claim[];
}

/** Every claim of a reading under its speaker, speakers in the order of an index; the article's own voice is last. */
export function speakerEntries(reading: Reading, library: Library): SpeakerEntry[] {
  const bySpeaker = Map.groupBy(claimsOf(reading), ({ speaker }) => speaker);
  return [...bySpeaker]
    .map(([id, claims]) => ({ speaker: id === null ? null : (library.speakers.get(id) ?? null), claims }))
    .sort(({ speaker: a }, { speaker: b }) =>
      a === null || b === null ? Number(a === null) - Number(b === null) : a.sort.localeCompare(b.sort, 'en'),
    )
    .map((entry, index) => ({ anchor: `v${String(index + 1)}`, ...entry }));
}

/** A work as the list of works cited has it. */
export interface WorkEntry {
  /** Id of the entry, as of speakers. */
  anchor: string;
  /** Id of the source, or of the annotated reading. */
  id: string;
  runs: Run[];
  /** Its address as printed in the entry and in full, where it has one. */
  link: { text: string; href: string } | undefined;
  /** Whether it is the article or the reading itself. */
  own: boolean;
}

/**
 * How works are listed. The build has an engine for it (`mla-works.ts`), which a page has not: it is larger than all that
 * a page loads.
 */
export interface WorkStyle {
  /** The entries in their order, an id and a text each. */
  list: (works: readonly Citable[]) => { id: string; runs: Run[] }[];
  /** An address as it is printed in an entry. */
  address: (url: string) => string;
}

/**
 * All that a reading rests on.
 *
 * @param address absolute address of the reading's page, or null where the site does not know its own
 */
export function workEntries(reading: Reading, library: Library, address: string | null, style: WorkStyle): WorkEntry[] {
  const source = library.sources.get(reading.source);
  const own = source === undefined ? [] : worksOf(reading, source, address);
  const items = [...own, ...checkedSources(reading, library)];
  return style.list(items).map(({ id, runs }, index) => {
    const url = items.find((item) => item.id === id)?.URL;
    return {
      anchor: `w${String(index + 1)}`,
      id,
      runs,
      link: url === undefined ? undefined : { text: style.address(url), href: url },
      own: own.some((item) => item.id === id),
    };
  });
}
