import type { APIRoute } from 'astro';
import { webApp } from '../web-app.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(webApp)}\n`, { headers: { 'content-type': 'application/manifest+json' } });
