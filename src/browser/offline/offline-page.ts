/**
 * What every page does for reading offline, once it is loaded: registers the service worker, lets links download cached
 * files, and says when a new version is ready.
 */
import { workerPath } from '../../offline/end-of-site.ts';
import type { Message, WorkerMessage } from '../../offline/messages.ts';
import { noticeOfEnd, noticeOfInstalled, onControllerChange, type UpdateNotice } from '../../offline/update-notice.ts';
import { serveCachedDownloads } from './cached-downloads.ts';

const home = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Paper and ink of the page that it stands on. It sticks to the foot of the window, and covers nothing of the page’s end. */
const styles = `:root{scroll-padding-bottom:6rem}.update-notice{position:sticky;z-index:9;bottom:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding-block:.625rem;background:var(--paper);color:var(--ink);border-top:1px solid var(--ink);font:.9375rem/1.4 var(--sans)}.update-notice button{min-height:2rem;padding:.125rem .75rem;border:1px solid;border-radius:2px;background:none;color:var(--accent);font:inherit;cursor:pointer}@media print{.update-notice{display:none}}`;

void start();

async function start(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  serveCachedDownloads();
  const container = navigator.serviceWorker;
  try {
    await container.register(`${home}${workerPath}`, { scope: home });
  } catch {
    return; // A private window, or no room: the page for saving says so.
  }
  const registration = await container.getRegistration(home);
  if (registration === undefined) return;
  const reload = () => {
    location.reload();
  };
  container.addEventListener('message', ({ data }: MessageEvent<{ say?: WorkerMessage['say'] }>) => {
    if (data.say === 'gone') show(noticeOfEnd, reload);
  });
  // A browser looks for a new worker by itself, but tells nobody where there is none.
  registration.update().catch(() => container.controller?.postMessage({ say: 'look' } satisfies Message));
  let isRequested = false;
  const onInstalled = (worker: ServiceWorker) => {
    const notice = noticeOfInstalled(container.controller !== null);
    if (notice === null) return;
    show(notice, () => {
      isRequested = true;
      worker.postMessage({ say: 'take over' } satisfies Message);
    });
  };
  const watch = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') onInstalled(worker);
    });
  };
  if (registration.waiting !== null) onInstalled(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    watch(registration.installing);
  });
  container.addEventListener('controllerchange', () => {
    const next = onControllerChange(isRequested);
    if (next === 'reload') reload();
    else show(next, reload);
  });
}

/** The styles of notices. A `style` element would need a hash in the policy of every page. */
let sheet: CSSStyleSheet | null = null;

function addStyles(): void {
  if (sheet !== null) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

/** Shows a notice at the foot of the window, announced politely, in place of the one before. */
function show({ text, label }: UpdateNotice, act: () => void): void {
  addStyles();
  document.querySelector('.update-notice')?.remove();
  const notice = document.createElement('div');
  notice.className = 'update-notice';
  const status = document.createElement('span');
  status.role = 'status';
  const button = (name: string, click: () => void) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = name;
    element.onclick = click;
    return element;
  };
  const later = button('Later', () => {
    notice.remove();
  });
  notice.append(status, button(label, act), later);
  document.body.append(notice);
  // Screen readers announce what changes in a region that they know.
  requestAnimationFrame(() => {
    status.textContent = text;
  });
}
