/** `/readings/<slug>/layer.json`: where the claims of a reading stand in its article, with its notes, and no word of the article. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { readLayer } from '../../../../drafting/layers/layer.ts';
import { layerFileOf } from '../../../../drafting/workbench/layer-file.ts';
import { layerPaths, type ReadingProps } from '../../../reading-paths.ts';

export const getStaticPaths = layerPaths satisfies GetStaticPaths;

export const GET: APIRoute<ReadingProps & { layer: string }> = ({ props: { reading, library, layer } }) => {
  const read = readLayer(layer);
  if ('fault' in read) throw new Error(`readings/${reading.slug}/layer.json: ${read.fault}`);
  return new Response(JSON.stringify(layerFileOf(reading, library, read.layer)), {
    headers: { 'content-type': 'application/json' },
  });
};
