/**
 * A worker that ends the site’s worker: put in the place of `sw.js`, where the site has gone and the host cannot answer
 * 404. It removes what was cached and itself, and opens pages anew, so that readers see what is there now.
 */
import { endOffline } from '../../offline/end-of-site.ts';
import type { WorkerScope } from './worker-scope.ts';

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await endOffline(worker.registration);
      for (const page of await worker.clients.matchAll({ type: 'window', includeUncontrolled: false }))
        await page.navigate(page.url);
    })(),
  );
});
