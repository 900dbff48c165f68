/** Threads that make e-books while the build goes on. A thread has one reading at a time, and starts when there is work. */
import { Worker } from 'node:worker_threads';
import { tellCost } from '../build-parts.ts';
import type { Answer } from './ebook-worker.ts';
import type { EbookParts } from './make-book.ts';

/** What a thread may have in use, in MB: some forty times what a book needs. With more it would tidy up too rarely. */
const mostMemory = 512;

interface Task {
  parts: EbookParts;
  resolve: (book: Uint8Array) => void;
  reject: (error: unknown) => void;
}

export interface EbookMakers {
  /** A book, when it is its turn. */
  make: (parts: EbookParts) => Promise<Uint8Array>;
  /** Ends the threads. */
  close: () => Promise<void>;
}

/** @param threads how many may work at the same time */
export function ebookMakers(threads: number): EbookMakers {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function next(): void {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (all.size < threads ? start() : null);
      if (worker === null) return;
      const task = waiting.shift();
      if (task !== undefined) run(worker, task);
    }
  }

  function start(): Worker {
    const worker = new Worker(new URL('./ebook-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    });
    // A build that fails elsewhere does not wait for books.
    worker.unref();
    all.add(worker);
    return worker;
  }

  function run(worker: Worker, task: Task): void {
    const failed = (error: unknown) => {
      all.delete(worker);
      task.reject(error);
      next();
    };
    worker.ref();
    worker.once('error', failed);
    worker.once('message', ({ book, error, costs }: Answer) => {
      worker.off('error', failed);
      worker.unref();
      for (const { part, milliseconds } of costs) tellCost(part, milliseconds);
      if (book === null) task.reject(error);
      else task.resolve(book);
      idle.push(worker);
      next();
    });
    worker.postMessage(task.parts);
  }

  return {
    make: (parts) =>
      new Promise((resolve, reject) => {
        waiting.push({ parts, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
