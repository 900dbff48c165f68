/**
 * The service worker: keeps what was read and saved, and answers from it. A new one installs beside the one in use and
 * waits; nothing takes over an open page unless the reader says so. What it does stands in `src/offline`.
 */
import { answerNavigation, answerRequest, type Site } from '../../offline/respond.ts';
import { pathBelow } from '../../offline/address.ts';
import { editionOf } from '../../offline/edition.ts';
import { install } from '../../offline/install.ts';
import { letGo, takeOver } from '../../offline/activate.ts';
import type { Message } from '../../offline/messages.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Written in by the build. */
declare const __EDITION__: string;

const worker = self as unknown as WorkerScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };
// The build looks for these very words and puts the list of files in their place.
const edition = editionOf(__EDITION__, (self as unknown as typeof worker).__WB_MANIFEST);
const { scope } = worker.registration;

/** Asks the host anew; what is the same there is not sent again. */
const ask = (address: string) => fetch(address, { cache: 'no-cache' });

const site: Site = {
  edition,
  scope,
  ask,
  addressOfPage: async (id) => {
    const found = await worker.clients.get(id);
    return found?.type === 'window' ? found.url : null;
  },
  onNews: () => void worker.registration.update().catch(() => undefined),
};

const idsOf = async (which: { includeUncontrolled: boolean }) =>
  (await worker.clients.matchAll({ type: 'all', ...which })).map(({ id }) => id);

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
      await install({ edition, scope, ask, open: open.map(({ url }) => url) });
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await takeOver(edition, scope, await idsOf({ includeUncontrolled: false }));
    })(),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // The page for saving asks past every cache, and checks what comes itself.
  const isForSaving = request.mode !== 'navigate' && request.cache === 'no-store';
  if (request.method !== 'GET' || pathBelow(request.url, scope) === null || isForSaving) return;
  if (request.mode !== 'navigate') {
    event.respondWith(answerRequest(request, event.clientId, site));
    return;
  }
  const later = (work: Promise<unknown>) => {
    event.waitUntil(work);
  };
  later(letGo(scope, () => idsOf({ includeUncontrolled: true })));
  event.respondWith(answerNavigation(request, event.resultingClientId, site, later));
});

worker.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.say === 'take over') event.waitUntil(worker.skipWaiting());
  else event.ports[0]?.postMessage(edition);
});
