/**
 * What a service worker’s global object has beyond a page’s, as far as it is used here. TypeScript’s own description
 * (“webworker”) cannot stand beside the one for pages.
 */

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** Id of the page that asks; empty where none does. */
  readonly clientId: string;
  /** Id of the page that this request opens. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

interface Client {
  readonly id: string;
  readonly url: string;
  readonly type: 'window' | 'worker' | 'sharedworker';
  postMessage(message: unknown): void;
}

interface Clients {
  get(id: string): Promise<Client | undefined>;
  matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly WindowClient[]>;
  matchAll(options: { includeUncontrolled: boolean; type: 'all' }): Promise<readonly Client[]>;
}

interface WorkerEvents {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: ExtendableEvent & MessageEvent;
}

/** A window, which a worker may lead to another page. */
interface WindowClient extends Client {
  navigate(address: string): Promise<unknown>;
}

export interface WorkerScope {
  readonly clients: Clients;
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
}
