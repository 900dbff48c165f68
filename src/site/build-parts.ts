/**
 * What the parts of a build cost. Each part tells a channel of Node how long it took; nobody listens but the benchmark,
 * and where nobody listens nothing is measured.
 */
import { channel } from 'node:diagnostics_channel';

/** One piece of work of a part of the build. */
export interface PartCost {
  part: string;
  milliseconds: number;
}

const costs = channel('according-to:build-part');

/** Tells whoever listens what a piece of work took. */
export function tellCost(part: string, milliseconds: number): void {
  if (costs.hasSubscribers) costs.publish({ part, milliseconds } satisfies PartCost);
}

/** Does a piece of work of a part. */
export async function measured<Result>(part: string, work: () => Promise<Result> | Result): Promise<Result> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    tellCost(part, performance.now() - start);
  }
}

/** Hears of every piece of work from now on. */
export function onCost(listener: (cost: PartCost) => void): void {
  costs.subscribe((cost) => {
    listener(cost as PartCost);
  });
}
