/** The files of a reading: `cite.bib`, `claims.csv`, `claims.json`, `annotations.jsonld` and the others. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Reading } from '../../../../model/reading.ts';
import { dataFiles } from '../../../../outputs/registry.ts';
import { loadLibrary } from '../../../../parsing/node/load-content.ts';
import { addressesOf } from '../../../reading-addresses.ts';

export const getStaticPaths = (async () => {
  const { readings } = await loadLibrary();
  return readings.flatMap((reading) =>
    dataFiles.map(({ name }) => ({ params: { slug: reading.slug, file: name }, props: { reading } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ reading: Reading }> = async ({ params, props: { reading } }) => {
  const file = dataFiles.find(({ name }) => name === params['file']);
  if (file === undefined) return new Response(null, { status: 404 });
  const content = file.make(reading, await loadLibrary(), addressesOf(reading));
  return new Response(content, { headers: { 'content-type': file.type } });
};
