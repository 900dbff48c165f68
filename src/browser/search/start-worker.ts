/** Starts the search’s worker. */
import type { Reply, StartWorker } from './worker-messages.ts';

export const startWorker: StartWorker = ({ onReply, onError }) => {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
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
