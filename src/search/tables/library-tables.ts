/** Reads the tables beside the word index, each file when it is first needed. */
import { columns, type Columns } from './columns.ts';
import {
  claimFileStarts,
  fileOf,
  smallLibrary,
  type ClaimEntry,
  type ClaimsFile,
  type Head,
  type RecordEntry,
} from './format.ts';
import { facetValues, type FacetValues } from './facet-values.ts';
import { libraryPlaces, type LibraryPlaces } from './library-places.ts';

/** Fetches a table by its file name and reads it as JSON. */
export type LoadTable = (name: string) => Promise<unknown>;

/** A claim as the tables have it, with what it stands in. */
export interface StoredClaim {
  entry: ClaimEntry;
  record: RecordEntry;
  file: ClaimsFile;
}

export interface LibraryTables {
  head: Head;
  /** Whether all tables are small enough to be fetched at once. */
  isSmall: boolean;
  places: LibraryPlaces;
  columns: Columns;
  values: FacetValues;
  /** The record of the word index with this number. */
  record(number: number): Promise<{ record: RecordEntry; file: ClaimsFile }>;
  claim(number: number): Promise<StoredClaim>;
}

/** @throws what `load` throws */
export async function openTables(load: LoadTable): Promise<LibraryTables> {
  const files = new Map<string, Promise<unknown>>();
  const loadOnce = <File>(name: string): Promise<File> => {
    const file = files.get(name) ?? load(name);
    files.set(name, file);
    return file as Promise<File>;
  };
  const head = await loadOnce<Head>('head.json');
  const places = libraryPlaces(head);
  const starts = claimFileStarts(head);
  const record = async (number: number) => {
    const index = fileOf(starts, number);
    const file = await loadOnce<ClaimsFile>(`claims-${String(index)}.json`);
    const found = file.records[number - (starts[index] ?? 0)];
    if (found === undefined) throw new Error(`No record ${String(number)} in claims-${String(index)}.json`);
    return { record: found, file };
  };
  return {
    head,
    isSmall: head.claims <= smallLibrary,
    places,
    columns: columns(head, places, loadOnce),
    values: facetValues(head, loadOnce),
    record,
    async claim(number) {
      const place = places.recordOf(number);
      const found = await record(place);
      const entry = found.record.claims[number - places.firstClaim(place)];
      if (entry === undefined) throw new Error(`No claim ${String(number)} in its record`);
      return { ...found, entry };
    },
  };
}
