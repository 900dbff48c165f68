/** Asks the worker. */
import type { SearchResponse, SearchRequest } from '../../search/search.ts';
import type { Reply, Request, StartWorker, WorkerHandle } from './worker-messages.ts';

export interface Client {
  /** Rejects where the index cannot be loaded; the next question then starts a new worker. */
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
  function fail(message: string): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  }

  function onReply(reply: Reply): void {
    if ('error' in reply) {
      fail(reply.error);
      return;
    }
    waiting.get(reply.id)?.resolve(reply.answer);
    waiting.delete(reply.id);
  }

  const onError = () => {
    fail('The search cannot be started.');
  };

  return {
    ask(question) {
      lastId += 1;
      const request: Request = { id: lastId, question, index };
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        try {
          worker ??= startWorker({ onReply, onError });
          worker.post(request);
        } catch {
          onError();
        }
      });
    },
  };
}
