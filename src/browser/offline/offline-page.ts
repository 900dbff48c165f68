/**
 * What every page does for reading offline, once it is loaded: registers the worker, gives kept files to who downloads
 * them, and says when a new edition is ready. Nothing changes under a reader: a page stays the edition that it is until it is loaded again.
 */
import type { Message } from '../../offline/messages.ts';
import { giveKeptDownloads } from './kept-download.ts';

const home = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Paper and ink of the page that it stands on. It sticks to the foot of the window, and covers nothing of the page’s end. */
const look = `:root{scroll-padding-bottom:6rem}.edition{position:sticky;z-index:9;bottom:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding-block:.625rem;background:var(--paper);color:var(--ink);border-top:1px solid var(--ink);font:.9375rem/1.4 var(--sans)}.edition button{min-height:2rem;padding:.125rem .75rem;border:1px solid;border-radius:2px;background:none;color:var(--accent);font:inherit;cursor:pointer}@media print{.edition{display:none}}`;

void start();

async function start(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  giveKeptDownloads();
  const container = navigator.serviceWorker;
  try {
    await container.register(`${home}sw.js`, { scope: home });
  } catch {
    return; // A private window, or no room: the page for saving says so.
  }
  const registration = await container.getRegistration(home);
  if (registration === undefined) return;
  let asked = false;
  const isReady = (worker: ServiceWorker) => {
    // Without one in use this is the first, and nothing was here before.
    if (container.controller === null) return;
    tell('A new edition of this site is ready.', 'Read it now', () => {
      asked = true;
      worker.postMessage({ say: 'take over' } satisfies Message);
    });
  };
  const watch = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') isReady(worker);
    });
  };
  if (registration.waiting !== null) isReady(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    watch(registration.installing);
  });
  container.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else
      tell('The new edition is open in another window. This page is still the one before.', 'Load it again', () => {
        location.reload();
      });
  });
}

/** Says it at the foot of the window, politely, and in place of what was said there. */
function tell(words: string, action: string, act: () => void): void {
  document.querySelector('.edition')?.remove();
  const place = document.createElement('div');
  place.className = 'edition';
  const style = document.createElement('style');
  style.textContent = look;
  const said = document.createElement('span');
  said.role = 'status';
  const button = (name: string, click: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = name;
    made.onclick = click;
    return made;
  };
  const later = button('Later', () => {
    place.remove();
  });
  place.append(style, said, button(action, act), later);
  document.body.append(place);
  // Screen readers announce what changes in a region that they know.
  requestAnimationFrame(() => {
    said.textContent = words;
  });
}
