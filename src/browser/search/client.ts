/** Asks the worker. */
import type { SearchResponse, SearchRequest } from '../../search/search.ts';

export interface Client {
  /** Rejects where the index cannot be loaded; the next question then begins anew. */
  ask(question: SearchRequest): Promise<SearchResponse>;
}

export type Reply = { id: number; answer: SearchResponse } | { id: number; error: string };

interface Waiting {
  resolve: (answer: SearchResponse) => void;
  reject: (error: Error) => void;
}

/**
 * The worker starts with the first question.
 *
 * @param index address of the index's folder, from the site's root
 */
export function createClient(index: string): Client {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  function giveUp(message: string): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if ('error' in data) {
        giveUp(data.error);
        return;
      }
      waiting.get(data.id)?.resolve(data.answer);
      waiting.delete(data.id);
    });
    started.addEventListener('error', () => {
      giveUp('The search cannot be started.');
    });
    return started;
  }

  return {
    ask(question) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        try {
          worker ??= start();
          worker.postMessage({ id, question, index: new URL(index, location.href).href });
        } catch {
          giveUp('The search cannot be started.');
        }
      });
    },
  };
}
