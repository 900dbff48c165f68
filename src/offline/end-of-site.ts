/**
 * The end of a site: its service worker would else go on showing old pages for ever where another site, or none, has
 * come in its place. A browser keeps a worker whose file is gone.
 */
import { addressAt } from './address.ts';
import { ownCaches } from './cache-names.ts';

/** Path of the service worker in the built site. */
export const workerPath = 'sw.js';

/** Path of the worker that ends the others, for a host that cannot answer 404. */
export const endingWorkerPath = 'offline/end-worker.js';

/**
 * Whether the host says that the site’s worker is not there: 404 or 410. No answer, an error of the server, a redirect
 * or a page in its place say nothing of the kind: a reader may be offline, or not logged in.
 *
 * @param network asks the host, past what the browser has cached
 */
export async function isSiteGone(scope: string, network: (address: string) => Promise<Response>): Promise<boolean> {
  const response = await network(addressAt(workerPath, scope)).catch(() => null);
  return response?.status === 404 || response?.status === 410;
}

/** Deletes all that this site’s worker has cached, and unregisters it. Answers of students are elsewhere and stay. */
export async function endOffline(registration: Pick<ServiceWorkerRegistration, 'scope' | 'unregister'>): Promise<void> {
  // In this order: a worker that is stopped in between is still registered, and does the rest the next time.
  for (const name of ownCaches(await caches.keys(), registration.scope)) await caches.delete(name);
  await registration.unregister();
}
