/** What the page and the search’s worker say to each other. */
import type { SearchResponse, SearchRequest } from '../../search/search.ts';

/** From the page. */
export interface Request {
  id: number;
  question: SearchRequest;
  /** Full address of the index’s folder. */
  index: string;
}

/** From the worker. */
export type Reply =
  | { id: number; answer: SearchResponse }
  | { id: number; error: string }
  /** A part of a file has come. */
  | { heard: true };

/** A worker that runs. */
export interface WorkerHandle {
  post(request: Request): void;
  terminate(): void;
}

export type StartWorker = (hooks: { onReply: (reply: Reply) => void; onError: () => void }) => WorkerHandle;
