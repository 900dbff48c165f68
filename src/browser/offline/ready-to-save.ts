/** Waits until this browser can save, or finds out why it cannot. */
import type { UnableReason } from '../../offline/wording.ts';

interface Ready {
  registration: ServiceWorkerRegistration;
  worker: ServiceWorker;
}

/** Milliseconds for the first worker to install: it fetches a hundred kilobytes, perhaps over a slow connection. */
const longestWait = 30_000;

export async function readyToSave(): Promise<Ready | UnableReason> {
  if (import.meta.env.DEV) return 'developing';
  if (!isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return 'unsupported';
  const timeout = new Promise<null>((resolve) => {
    setTimeout(resolve, longestWait, null);
  });
  const registration = await Promise.race([navigator.serviceWorker.ready, timeout]);
  const worker = registration?.active;
  if (registration !== null && worker !== null && worker !== undefined) return { registration, worker };
  return (await navigator.serviceWorker.getRegistration()) === undefined ? 'unsupported' : 'failed';
}
