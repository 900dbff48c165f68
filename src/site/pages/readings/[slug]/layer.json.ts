/** `/readings/<slug>/layer.json`: where the claims of a reading stand in its article, with its notes, and no word of the article. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { layerFileOf } from '../../../../drafting/workbench/layer-file.ts';
import type { Layer } from '../../../../drafting/layers/layer.ts';
import type { Reading } from '../../../../model/reading.ts';
import { loadLayers, loadLibrary } from '../../../../parsing/node/load-content.ts';
import { readLayer } from '../../../../drafting/layers/layer.ts';

export const getStaticPaths = (async () => {
  const [{ readings }, layers] = await Promise.all([loadLibrary(), loadLayers()]);
  return readings.flatMap((reading) => {
    const json = layers.get(reading.slug);
    if (json === undefined) return [];
    const read = readLayer(json);
    if ('fault' in read) throw new Error(`readings/${reading.slug}/layer.json: ${read.fault}`);
    return [{ params: { slug: reading.slug }, props: { reading, layer: read.layer } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ reading: Reading; layer: Layer }> = async ({ props: { reading, layer } }) =>
  new Response(JSON.stringify(layerFileOf(reading, await loadLibrary(), layer)), {
    headers: { 'content-type': 'application/json' },
  });
