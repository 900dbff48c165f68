/** What a facet says of each claim, as numbers in typed arrays, fetched by stretches of readings. */
import type { FacetKey } from '../facets.ts';
import {
  columnStarts,
  fileOf,
  firstLetter,
  letterFacets,
  verdictBit,
  verdictCount,
  type Affiliations,
  type Head,
  type LetterColumn,
  type LetterFacet,
  type SpeakerColumn,
} from './format.ts';
import type { LibraryPlaces } from './library-places.ts';

/** Fetches a table once. */
export type LoadOnce = <File>(name: string) => Promise<File>;

export interface Columns {
  /** Makes sure that these facets are there for these claims (ascending), or for all. */
  load(facets: Iterable<FacetKey>, claims: Iterable<number> | null): Promise<void>;
  /** Numbers of the values that a claim has in a facet that is loaded for it. */
  valuesOf(facet: FacetKey, claim: number): readonly number[];
}

/** In a column of speakers, that the article’s own voice makes the claim. */
const none = 0xff_ff_ff_ff;

export function columns(head: Head, places: LibraryPlaces, load: LoadOnce): Columns {
  const { claims } = head;
  const letters: Record<LetterFacet, Uint8Array> = {
    identification: new Uint8Array(claims),
    form: new Uint8Array(claims),
    verdict: new Uint8Array(claims),
  };
  const speakers = new Uint32Array(claims).fill(none);
  let affiliations: Affiliations = [];
  const claimsOfReadings = head.readings.map((_, reading) => {
    const [from, to] = places.claimsOfReading(reading);
    return to - from;
  });
  const starts = columnStarts(claimsOfReadings);
  const firstClaims = starts.map((reading) => places.claimsOfReading(reading)[0]);
  const single = [...Array(64).keys()].map((number) => [number]);
  const oneValue = (number: number) => single[number] ?? [number];
  const verdictLists = Array.from({ length: verdictBit(verdictCount) }, (_, bits) => {
    const own = [...Array(verdictCount).keys()].filter((index) => (bits & verdictBit(index)) !== 0);
    return own.length === 0 ? [verdictCount] : own;
  });
  const read = new Map<string, Promise<void>>();

  async function readLetters(facet: LetterFacet, file: number): Promise<void> {
    const column = await load<LetterColumn>(`column-${facet}-${String(file)}.json`);
    const first = firstClaims[file] ?? 0;
    for (let index = 0; index < column.length; index++)
      letters[facet][first + index] = column.charCodeAt(index) - firstLetter;
  }

  async function readSpeakers(file: number): Promise<void> {
    const column = await load<SpeakerColumn>(`column-speaker-${String(file)}.json`);
    let claim = firstClaims[file] ?? 0;
    for (const [own, places] of column) {
      for (let index = 0; index < places.length; index++) {
        const place = places.charCodeAt(index) - firstLetter;
        if (place > 0) speakers[claim] = own[place - 1] ?? none;
        claim += 1;
      }
    }
  }

  const once = (name: string, work: () => Promise<void>) => {
    const done = read.get(name) ?? work();
    read.set(name, done);
    return done;
  };

  return {
    async load(facets, wanted) {
      const files = wanted === null ? [...starts.keys()] : filesOf(firstClaims, wanted);
      const work: Promise<void>[] = [];
      for (const facet of facets) {
        if (facet === 'reading' || facet === 'section') continue;
        if (facet === 'affiliation') {
          work.push(
            once('affiliations', async () => {
              affiliations = await load<Affiliations>('affiliations.json');
            }),
          );
        }
        for (const file of files) {
          const letterFacet = letterFacets.find((known) => known === facet);
          work.push(
            letterFacet === undefined
              ? once(`speaker ${String(file)}`, () => readSpeakers(file))
              : once(`${letterFacet} ${String(file)}`, () => readLetters(letterFacet, file)),
          );
        }
      }
      await Promise.all(work);
    },
    valuesOf(facet, claim) {
      const speaker = speakers[claim] ?? none;
      switch (facet) {
        case 'identification':
        case 'form':
          return oneValue(letters[facet][claim] ?? 0);
        case 'verdict':
          return verdictLists[letters.verdict[claim] ?? 0] ?? [];
        case 'speaker':
          return speaker === none ? [] : oneValue(speaker);
        case 'affiliation':
          return affiliations[speaker] ?? [];
        case 'reading':
          return oneValue(places.readingOf(places.recordOf(claim)));
        case 'section': {
          const section = places.sectionOf(places.recordOf(claim));
          return section === null ? [] : oneValue(section);
        }
      }
    },
  };
}

/** The files that hold these claims. */
function filesOf(firstClaims: readonly number[], claims: Iterable<number>): number[] {
  const files = new Set<number>();
  for (const claim of claims) files.add(fileOf(firstClaims, claim));
  return [...files];
}
