/**
 * Pages and data files of a reading, kept between builds. They are made from their properties alone: `readingPaths` gives
 * them the reading and the part of the library that it needs, and they load nothing themselves.
 */
import { keep, kept } from './kept.ts';

/** Where these pages are, as Astro names a route. */
const ofReadings = '/readings/[slug]';

/** Of a request, what Astro’s middleware knows. */
interface Request {
  routePattern: string;
  url: URL;
  props: Readonly<Record<string, unknown>>;
}

/** Whether what a route makes depends on nothing but its properties. */
export const dependsOnProps = (routePattern: string) =>
  routePattern === ofReadings || routePattern.startsWith(`${ofReadings}/`);

/** The response of the last build if it was made from the same, else a new one, which is then kept. */
export async function keptResponse(request: Request, make: () => Promise<Response>): Promise<Response> {
  const { routePattern, url, props } = request;
  if (!dependsOnProps(routePattern)) return make();
  const from = [url.pathname, ...Object.entries(props).flat()];
  const before = kept('response', from);
  if (before !== null) return new Response(before);
  const response = await make();
  if (response.status !== 200) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  keep('response', from, bytes);
  return new Response(bytes, response);
}
