/** `/datapackage.json`: the site's CSV files as a Frictionless Data Package. */
import type { APIRoute } from 'astro';
import { dataPackage } from '../../outputs/data/data-package.ts';
import { absolute, home } from '../../views/addresses.ts';
import { loadLibrary } from '../../parsing/node/load-content.ts';

export const GET: APIRoute = async () => {
  const { readings } = await loadLibrary();
  return new Response(`${JSON.stringify(dataPackage(readings, absolute(home)), null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
