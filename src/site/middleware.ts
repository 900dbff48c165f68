/**
 * Gives every page of a build its content security policy, and takes from the last build what would be made the same. While
 * developing there is neither: Vite puts code into pages.
 */
import { defineMiddleware } from 'astro:middleware';
import { withContentPolicy } from '../outputs/policy/content-policy.ts';
import { keptResponse } from './build-cache/kept-responses.ts';
import { measured } from './build-parts.ts';

export const onRequest = defineMiddleware((context, next) => {
  if (import.meta.env.DEV) return next();
  const make = async () => {
    const response = await next();
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    return isPage ? new Response(withContentPolicy(await response.text()), response) : response;
  };
  return measured(context.routePattern, () => keptResponse(context, make));
});
