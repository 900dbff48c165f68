/** Sources as items of the Citation Style Language: what the engine formats and the citation files carry. */
import type { Source, sourceTypes } from '../model/source.ts';

export type CslName = { family: string; given?: string | undefined } | { literal: string };

/** A date as CSL-JSON has it: `[[2013, 4, 30]]`, as exact as it is known. */
export interface CslDate {
  'date-parts': number[][];
}

/** An item of CSL-JSON (CSL 1.0.2), of the fields that sources have. */
export interface CslItem {
  id: string;
  type: (typeof sourceTypes)[number];
  title: string;
  author?: CslName[];
  publisher?: string;
  'container-title'?: string;
  volume?: string;
  issue?: string;
  number?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  note?: string;
}

/** A source, and the title in sentence case that styles make theirs of. */
export interface Citable extends CslItem {
  /** As the publication prints it. */
  printed: string;
  /** What stands for it in a citation that names no author, where that is not its title. */
  short?: string;
}

/** "2013-04-30" as a CSL date. */
export function cslDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/**
 * A source as a CSL item.
 *
 * Its title is in sentence case where the record has it so, because styles can make headline case of sentence case
 * and not the reverse. A number such as `42(45)` is volume and issue; what stands in a serial under such a number is
 * an article whatever its record calls it; a magazine's number is its issue.
 */
export function citableOf(source: Source): Citable {
  const { sentence, title, issued, accessed, number, ...more } = source;
  const rest = without(more, 'short');
  const volume = /^(\d+)\((\d+)\)$/.exec(number ?? '');
  const inSerial = rest['container-title'] !== undefined && volume !== null;
  return withoutGaps({
    ...rest,
    type: inSerial ? 'article-journal' : rest.type,
    // No-break spaces keep a title's lines on our pages; elsewhere they would only be in the way.
    title: (sentence ?? title).replaceAll('\u00A0', ' '),
    printed: title.replaceAll('\u00A0', ' '),
    volume: volume?.[1],
    issue: volume?.[2] ?? (rest.type === 'article-magazine' ? number : undefined),
    number: volume === null && rest.type !== 'article-magazine' ? number : undefined,
    issued: issued === undefined ? undefined : cslDate(issued),
    accessed: accessed === undefined ? undefined : cslDate(accessed),
  });
}

/** A citable as it stands in a file: without what only styles need. */
export function itemOf(citable: Citable): CslItem {
  return without(citable, 'printed', 'short');
}

function without<T extends object, K extends keyof T>(record: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}

type Filled<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A record without the fields that are undefined. */
export function withoutGaps<T extends object>(record: T): Filled<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Filled<T>;
}
