/**
 * What the worker remembers, for the browser lets it sleep between two requests: which edition is in use, and which
 * pages are still open from the editions before.
 */
import { addressAt } from './address.ts';
import { memoryCache } from './cache-names.ts';

export interface Memory {
  /** Cache of the edition that new pages come from. */
  inUse: string | null;
  /**
   * Caches that open pages belong to, by the id of the page: of editions before, and of this one where its address does
   * not tell, because something else was asked for there.
   */
  bound: Record<string, string>;
}

const memoryPath = 'offline/memory';

export async function recall(scope: string): Promise<Memory> {
  const cache = await caches.open(memoryCache(scope));
  const found = await cache.match(addressAt(memoryPath, scope));
  // Only this module writes there.
  return found === undefined ? { inUse: null, bound: {} } : ((await found.json()) as Memory);
}

let last: Promise<unknown> = Promise.resolve();

/** Changes what is remembered, one change after the other. @returns what is remembered then */
export function remember(change: (memory: Memory) => Memory, scope: string): Promise<Memory> {
  const changed = last.then(async () => {
    const memory = change(await recall(scope));
    const cache = await caches.open(memoryCache(scope));
    await cache.put(addressAt(memoryPath, scope), Response.json(memory));
    return memory;
  });
  last = changed.catch(() => undefined);
  return changed;
}

/** The memory when another edition comes into use while pages are open. */
export function afterChange({ inUse, bound }: Memory, next: string, open: readonly string[]): Memory {
  const before = open.flatMap((id) => {
    const cache = bound[id] ?? inUse;
    return cache === null ? [] : [[id, cache] as const];
  });
  return { inUse: next, bound: Object.fromEntries(before) };
}

/** The memory without these pages. */
export function without({ inUse, bound }: Memory, closed: ReadonlySet<string>): Memory {
  return { inUse, bound: Object.fromEntries(Object.entries(bound).filter(([id]) => !closed.has(id))) };
}

/** Caches that nobody needs any more. */
export function unused(names: readonly string[], { inUse, bound }: Memory): string[] {
  const needed = new Set([inUse, ...Object.values(bound)]);
  return names.filter((name) => !needed.has(name));
}
