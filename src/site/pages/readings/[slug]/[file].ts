/** The files of a reading: `cite.bib`, `claims.csv`, `claims.json`, `annotations.jsonld` and the others. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../../../outputs/registry.ts';
import { addressesOf } from '../../../reading-addresses.ts';
import { readingPaths, type ReadingProps } from '../../../reading-paths.ts';

export const getStaticPaths = (async () =>
  (await readingPaths()).flatMap(({ params, props }) =>
    dataFiles.map(({ name }) => ({ params: { ...params, file: name }, props })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<ReadingProps> = ({ params, props: { reading, library } }) => {
  const file = dataFiles.find(({ name }) => name === params['file']);
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(file.make(reading, library, addressesOf(reading)), { headers: { 'content-type': file.type } });
};
