/** The JSON Schemas of the site's JSON files. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchemas } from '../../../../outputs/data/json-schemas.ts';

export const getStaticPaths = (() =>
  Object.keys(jsonSchemas).map((schema) => ({ params: { schema } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(jsonSchemas[params['schema'] ?? ''], null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  });
