/** Gives every page of a build its content security policy. While developing there is none: Vite puts code into pages. */
import { defineMiddleware } from 'astro:middleware';
import { withContentPolicy } from '../outputs/policy/content-policy.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(withContentPolicy(await response.text()), response);
});
