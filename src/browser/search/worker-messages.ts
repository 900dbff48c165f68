/** What the page and the search’s worker say to each other. */
import type { Answer, Question } from '../../search/engine.ts';

/** From the page. */
export interface Request {
  id: number;
  question: Question;
  /** Full address of the index’s folder. */
  index: string;
}

/** From the worker. */
export type Reply = { id: number; answer: Answer } | { id: number; error: string };

/** A worker that runs. */
export interface WorkerHandle {
  post(request: Request): void;
  terminate(): void;
}

export type StartWorker = (hooks: { onReply: (reply: Reply) => void; onError: () => void }) => WorkerHandle;
