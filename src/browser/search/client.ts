/** Asks the worker. */
import { SilenceError, SilenceTimer } from '../../offline/silence.ts';
import type { SearchResponse, SearchRequest } from '../../search/search.ts';
import type { Reply, Request, StartWorker, WorkerHandle } from './worker-messages.ts';

export interface Client {
  /** Rejects where the index cannot be loaded, or the host does not answer (SilenceError); the next question then starts a new worker. */
  ask(question: SearchRequest): Promise<SearchResponse>;
}

interface Waiting {
  resolve: (answer: SearchResponse) => void;
  reject: (error: Error) => void;
}

/**
 * The worker starts with the first question.
 *
 * @param index full address of the index’s folder
 */
export function createClient(index: string, startWorker: StartWorker): Client {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerHandle | null = null;
  let lastId = 0;

  /** Ends the worker, and rejects every question that it has not answered. */
  function fail(error: Error): void {
    silence.stop();
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function onReply(reply: Reply): void {
    if ('heard' in reply) {
      if (waiting.size > 0) silence.heard();
      return;
    }
    if ('error' in reply) {
      fail(new Error(reply.error));
      return;
    }
    waiting.get(reply.id)?.resolve(reply.answer);
    waiting.delete(reply.id);
    if (waiting.size === 0) silence.stop();
  }

  const onError = () => {
    fail(new Error('The search cannot be started.'));
  };

  // On the page, and not in the worker: its own file may be what does not come.
  const silence = new SilenceTimer(() => {
    fail(new SilenceError());
  });

  return {
    ask(question) {
      lastId += 1;
      const request: Request = { id: lastId, question, index };
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        try {
          silence.heard();
          worker ??= startWorker({ onReply, onError });
          worker.post(request);
        } catch {
          onError();
        }
      });
    },
  };
}
