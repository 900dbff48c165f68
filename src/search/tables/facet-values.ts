/** The values of the facets: what each number means, and which number an id has. Fetched as they are needed. */
import { decodeValue, type FacetKey } from '../facets.ts';
import {
  fileOf,
  fixedValues,
  listFacets,
  readingsInFile,
  smallLibrary,
  speakersInFile,
  type Head,
  type ListFacet,
  type ValuesFile,
} from './format.ts';
import type { LoadOnce } from './columns.ts';

/** A value with how many claims of the library have it. */
export interface FacetTotal {
  value: string;
  total: number;
}

export interface FacetValues {
  /** How many values a facet has. */
  size(facet: FacetKey): number;
  /** Numbers of the values with most claims in the library; all in a small one. */
  most(facet: FacetKey): number[];
  /** What these numbers mean. */
  read(facet: FacetKey, numbers: Iterable<number>): Promise<Map<number, FacetTotal>>;
  /** The numbers of these ids; ids that the library does not have are left out. */
  numbersOf(facet: FacetKey, ids: readonly string[]): Promise<Map<string, number>>;
  /** Every speaker. In a large library this is a file of its own. */
  everySpeaker(): Promise<ValuesFile>;
}

export function facetValues(head: Head, load: LoadOnce): FacetValues {
  const isSmall = head.claims <= smallLibrary;

  /** The first number in each file of a facet’s values. */
  const starts: Record<ListFacet, readonly number[]> = {
    speaker: isSmall ? [0] : head.speakerFiles.map((_, index) => index * speakersInFile),
    affiliation: [0],
    reading: [0],
    section: isSmall ? [0] : firstSections(head),
  };

  async function valueAt(facet: ListFacet, number: number): Promise<FacetTotal | null> {
    const file = fileOf(starts[facet], number);
    const values = await load<ValuesFile>(`values-${facet}-${String(file)}.json`);
    const entry = values[number - (starts[facet][file] ?? 0)];
    return entry === undefined ? null : { value: entry[0], total: entry[1] };
  }

  async function numberIn(facet: ListFacet, file: number, id: string): Promise<number | null> {
    const start = starts[facet][file];
    if (start === undefined) return null;
    const values = await load<ValuesFile>(`values-${facet}-${String(file)}.json`);
    const index = values.findIndex(([value]) => decodeValue(value).id === id);
    return index < 0 ? null : start + index;
  }

  async function numberOf(facet: FacetKey, id: string): Promise<number | null> {
    switch (facet) {
      case 'speaker':
        return numberIn('speaker', isSmall ? 0 : lastUpTo(head.speakerFiles, id), id);
      case 'affiliation':
      case 'reading':
        return numberIn(facet, 0, id);
      case 'section': {
        const reading = await numberIn('reading', 0, id.split('/')[0] ?? '');
        return reading === null ? null : numberIn('section', isSmall ? 0 : Math.floor(reading / readingsInFile), id);
      }
      default: {
        const index = (fixedValues[facet] as readonly string[]).indexOf(id);
        return index < 0 ? null : index;
      }
    }
  }

  return {
    size: (facet) => (isListFacet(facet) ? head.sizes[facet] : fixedValues[facet].length),
    most(facet) {
      if (!isListFacet(facet)) return [...fixedValues[facet].keys()];
      return isSmall ? [...Array(head.sizes[facet]).keys()] : head.top[facet].map(([number]) => number);
    },
    async read(facet, numbers) {
      const totals = new Map<number, FacetTotal>();
      await Promise.all(
        [...numbers].map(async (number) => {
          const found = isListFacet(facet)
            ? await valueAt(facet, number)
            : { value: fixedValues[facet][number] ?? '', total: head.totals[facet][number] ?? 0 };
          if (found !== null) totals.set(number, found);
        }),
      );
      return totals;
    },
    async numbersOf(facet, ids) {
      const numbers = await Promise.all(ids.map(async (id) => [id, await numberOf(facet, id)] as const));
      return new Map(numbers.flatMap(([id, number]) => (number === null ? [] : [[id, number] as const])));
    },
    everySpeaker: () => load<ValuesFile>(isSmall ? 'values-speaker-0.json' : 'values-speaker-all.json'),
  };
}

const isListFacet = (facet: FacetKey): facet is ListFacet => (listFacets as readonly FacetKey[]).includes(facet);

/** Index of the last of sorted ids that is not behind `id`. */
function lastUpTo(ids: readonly string[], id: string): number {
  let last = -1;
  for (const [index, first] of ids.entries()) if (first <= id) last = index;
  return last;
}

/** The first section of each file of sections. */
function firstSections({ readings }: Head): number[] {
  // Before a reading’s own record stand the records of the readings before it and all their sections.
  return readings.flatMap((record, reading) => (reading % readingsInFile === 0 ? [record - reading] : []));
}
