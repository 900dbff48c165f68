/** `/datapackage.json`: the site's CSV files as a Frictionless Data Package. */
import type { APIRoute } from 'astro';
import { dataPackage } from '../exports/data-package.ts';
import { absolute, home } from '../site/addresses.ts';
import { loadLibrary } from '../site/library.ts';

export const GET: APIRoute = async () => {
  const { readings } = await loadLibrary();
  return new Response(`${JSON.stringify(dataPackage(readings, absolute(home)), null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
