/**
 * The service worker: keeps what was read and saved, and answers from it. A new one installs beside the one in use and
 * waits; it is activated while pages are open only when a reader asks for it. What it does is in `src/offline`.
 */
import { activate, deleteUnusedVersions } from '../../offline/activate.ts';
import { pathBelow } from '../../offline/address.ts';
import { install } from '../../offline/install.ts';
import { endOffline, isSiteGone } from '../../offline/end-of-site.ts';
import type { Message, WorkerMessage } from '../../offline/messages.ts';
import { respondToNavigation, respondToRequest, type WorkerContext } from '../../offline/respond.ts';
import type { Version } from '../../offline/version.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Written in by the build. */
declare const __VERSION__: Version;

const worker = self as unknown as WorkerScope;
const version = __VERSION__;
const { scope } = worker.registration;

/** Asks the host; what is the same there is not sent again. */
const network = (address: string) => fetch(address, { cache: 'no-cache' });

const context: WorkerContext = {
  version,
  scope,
  network,
  addressOfPage: async (id) => {
    const client = await worker.clients.get(id);
    return client?.type === 'window' ? client.url : null;
  },
  onNewVersion: () => void worker.registration.update().catch(() => undefined),
};

/** Whether the site has gone: this worker then answers nothing any more. */
let isEnded = false;
/** Whether it has looked for the site since the browser started it. */
let hasLooked = false;

/** @param work that writes into the caches and was begun before */
async function endIfGone(work: readonly Promise<unknown>[]): Promise<void> {
  hasLooked = true;
  if (!(await isSiteGone(scope, network))) return;
  isEnded = true;
  await Promise.allSettled(work);
  await endOffline(worker.registration);
  const message: WorkerMessage = { say: 'gone' };
  for (const client of await worker.clients.matchAll({ type: 'window', includeUncontrolled: false }))
    client.postMessage(message);
}

const clientIds = async (which: { includeUncontrolled: boolean }) =>
  (await worker.clients.matchAll({ type: 'all', ...which })).map(({ id }) => id);

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
      await install({ version, scope, network, open: open.map(({ url }) => url) });
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await activate(version, scope, await clientIds({ includeUncontrolled: false }));
    })(),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // The page for saving fetches past every cache, and checks what comes itself.
  const isForSaving = request.mode !== 'navigate' && request.cache === 'no-store';
  if (isEnded || request.method !== 'GET' || pathBelow(request.url, scope) === null || isForSaving) return;
  if (request.mode !== 'navigate') {
    event.respondWith(respondToRequest(request, event.clientId, context));
    return;
  }
  const works: Promise<unknown>[] = [];
  const waitUntil = (work: Promise<unknown>) => {
    works.push(work);
    event.waitUntil(work);
  };
  waitUntil(deleteUnusedVersions(scope, () => clientIds({ includeUncontrolled: true })));
  const response = respondToNavigation(request, event.resultingClientId, context, waitUntil);
  event.respondWith(response);
  // The page is shown meanwhile: a reader without a connection does not wait.
  if (!hasLooked) event.waitUntil(response.then(() => endIfGone(works)));
});

worker.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.say === 'take over') event.waitUntil(worker.skipWaiting());
  else if (message.say === 'look') event.waitUntil(endIfGone([]));
  else event.ports[0]?.postMessage(version);
});
