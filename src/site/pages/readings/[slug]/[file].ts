/** The files of a reading: `cite.bib`, `claims.csv`, `annotations.jsonld` and the others. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Reading } from '../../../../model/reading.ts';
import { loadLibrary } from '../../../../parsing/node/load-content.ts';
import { readingFiles } from '../../../reading-files.ts';

export const getStaticPaths = (async () => {
  const { readings } = await loadLibrary();
  return readings.flatMap((reading) =>
    Object.keys(readingFiles).map((file) => ({ params: { slug: reading.slug, file }, props: { reading } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ reading: Reading }> = async ({ params, props: { reading } }) => {
  const file = readingFiles[params['file'] ?? ''];
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(file.make(reading, await loadLibrary()), { headers: { 'content-type': file.type } });
};
