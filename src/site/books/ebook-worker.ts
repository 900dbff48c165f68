/** A thread that makes one e-book at a time. `ebook-makers.ts` starts it. */
import { parentPort } from 'node:worker_threads';
import { onCost, type PartCost } from '../build-parts.ts';
import { ebookOf, type EbookParts } from './make-book.ts';

/** What the thread answers: a book, or why there is none, and what it took. */
export interface Answer {
  book: Uint8Array | null;
  error: unknown;
  costs: PartCost[];
}

const costs: PartCost[] = [];
onCost((cost) => costs.push(cost));

parentPort?.on('message', (parts: EbookParts) => {
  const answer = (book: Uint8Array | null, error: unknown) =>
    parentPort?.postMessage({ book, error, costs: costs.splice(0) } satisfies Answer);
  ebookOf(parts).then(
    (book) => answer(book, null),
    (error: unknown) => answer(null, error),
  );
});
