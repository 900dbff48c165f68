/** Starts the search’s worker. */
import type { Reply, StartWorker } from './worker-messages.ts';
import address from './worker.ts?worker&url';

/** How often a worker was started on this page. */
let starts = 0;

export const startWorker: StartWorker = ({ onReply, onError }) => {
  // Where the file has not come the first time, a browser that is asked for the same address waits for it still.
  const worker = new Worker(starts === 0 ? address : `${address}?${String(starts)}`, { type: 'module' });
  starts += 1;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    onReply(data);
  });
  worker.addEventListener('error', onError);
  return {
    post(request) {
      worker.postMessage(request);
    },
    terminate() {
      worker.terminate();
    },
  };
};
