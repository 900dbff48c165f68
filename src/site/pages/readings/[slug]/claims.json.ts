/** `/readings/<slug>/claims.json`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { claimsJson } from '../../../../outputs/data/claims-json.ts';
import type { Reading } from '../../../../model/reading.ts';
import { claimAddress } from '../../../../views/addresses.ts';
import { loadLibrary } from '../../../../parsing/node/load-content.ts';

export const getStaticPaths = (async () => {
  const { readings } = await loadLibrary();
  return readings.map((reading) => ({ params: { slug: reading.slug }, props: { reading } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ reading: Reading }> = async ({ props: { reading } }) => {
  const data = claimsJson(reading, await loadLibrary(), (id) => claimAddress(reading.slug, id));
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};
