/**
 * What a service worker’s global object has beyond a page’s, as far as it is used here. TypeScript’s own description
 * (“webworker”) cannot stand beside the one for pages.
 */

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LastingEvent {
  readonly request: Request;
  /** Id of the page that asks; empty where none does. */
  readonly clientId: string;
  /** Id that the page will have which this request opens. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

interface OpenPage {
  readonly id: string;
  readonly url: string;
  readonly type: 'window' | 'worker' | 'sharedworker';
}

interface OpenPages {
  get(id: string): Promise<OpenPage | undefined>;
  matchAll(options: { includeUncontrolled: boolean; type: 'all' | 'window' }): Promise<readonly OpenPage[]>;
}

interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: RequestEvent;
  message: LastingEvent & MessageEvent;
}

export interface WorkerScope {
  readonly clients: OpenPages;
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
}
