/** `/data/readings.csv`, `speakers.csv`, `sources.csv`, `sourcing.csv`: the whole library as tables. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { csv } from '../../../outputs/data/csv.ts';
import { libraryTables } from '../../../outputs/data/library-tables.ts';
import { loadLibrary } from '../../../parsing/node/load-content.ts';
import { libraryAddresses } from '../../reading-addresses.ts';

export const getStaticPaths = (() =>
  libraryTables.map(({ name }) => ({ params: { table: name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const found = libraryTables.find(({ name }) => name === params['table']);
  if (found === undefined) return new Response(null, { status: 404 });
  const table = found.table.make(await loadLibrary(), libraryAddresses);
  return new Response(csv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
