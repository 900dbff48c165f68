/** `/data/readings.csv`, `speakers.csv`, `sources.csv`, `sourcing.csv`: the whole library as tables. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { csv, type Table } from '../../../outputs/data/csv.ts';
import { readingsTable, sourcesTable, speakersTable } from '../../../outputs/data/library-tables.ts';
import type { Library } from '../../../model/reading.ts';
import { fullest, readingAddress, speakerAddress } from '../../../views/addresses.ts';
import { loadLibrary } from '../../../parsing/node/load-content.ts';
import { sourcingTable } from '../../../outputs/data/sourcing-table.ts';

const tables: Readonly<Record<string, (library: Library) => Table>> = {
  readings: (library) => readingsTable(library, (slug) => fullest(readingAddress(slug))),
  speakers: (library) => speakersTable(library, (id) => fullest(speakerAddress(id))),
  sources: sourcesTable,
  sourcing: sourcingTable,
};

export const getStaticPaths = (() =>
  Object.keys(tables).map((table) => ({ params: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const make = tables[params['table'] ?? ''];
  if (make === undefined) return new Response(null, { status: 404 });
  return new Response(csv(make(await loadLibrary())), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
