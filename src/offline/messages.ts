/**
 * What pages say to the worker. Page and worker may be of different releases, for a page can be open while another worker
 * is activated: so these messages, and the version that a worker answers with, stay as the first release had them.
 */
import type { Version } from './version.ts';

export type Message =
  /** Skip waiting: the reader wants the new version now. */
  | { say: 'take over' }
  /** Answer with your version, over the port that comes along. */
  | { say: 'which edition' }
  /** See whether the site is still there. Later than the first release: earlier workers do nothing. */
  | { say: 'look' };

/** What the worker says to pages, unasked. */
export interface WorkerMessage {
  /** The site is not at this address any more, and nothing of it is cached. */
  say: 'gone';
}

/** Asks a worker for its version. Rejects where it does not answer, as a worker of another site would not. */
export function versionOf(worker: Pick<ServiceWorker, 'postMessage'>): Promise<Version> {
  const { port1: here, port2: there } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(() => {
      reject(new Error('The worker does not answer.'));
    }, longestWait);
    here.onmessage = ({ data }: MessageEvent<Version>) => {
      clearTimeout(timeout);
      here.close();
      resolve(data);
    };
    worker.postMessage({ say: 'which edition' } satisfies Message, [there]);
  });
}

/** Milliseconds: a sleeping worker wakes in a few, on a slow machine in some hundreds. */
const longestWait = 10_000;
