/** What pages say to the worker. */
import type { Edition } from './edition.ts';

export type Message =
  /** Come into use now: the reader wants the new edition. */
  | { say: 'take over' }
  /** Tell your edition, over the port that comes along. */
  | { say: 'which edition' };

/** Asks a worker for its edition. Rejects where it does not answer, as one of another making would not. */
export function editionBehind(worker: Pick<ServiceWorker, 'postMessage'>): Promise<Edition> {
  const { port1: here, port2: there } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error('The worker does not answer.'));
    }, patience);
    here.onmessage = ({ data }: MessageEvent<Edition>) => {
      clearTimeout(late);
      here.close();
      resolve(data);
    };
    worker.postMessage({ say: 'which edition' } satisfies Message, [there]);
  });
}

/** Milliseconds: a sleeping worker wakes in a few, on a slow machine in some hundreds. */
const patience = 10_000;
