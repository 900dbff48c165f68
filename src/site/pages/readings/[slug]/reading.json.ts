/** `/readings/<slug>/reading.json`: for the site’s own scripts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { readingFile } from '../../../../study/reading-file.ts';
import type { Reading } from '../../../../model/reading.ts';
import { loadLibrary } from '../../../../parsing/node/load-content.ts';

export const getStaticPaths = (async () => {
  const { readings } = await loadLibrary();
  return readings.map((reading) => ({ params: { slug: reading.slug }, props: { reading } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ reading: Reading }> = async ({ props: { reading } }) =>
  new Response(JSON.stringify(readingFile(reading, await loadLibrary())), {
    headers: { 'content-type': 'application/json' },
  });
