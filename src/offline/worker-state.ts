/**
 * What the worker remembers, for the browser lets it sleep between two requests: which version is in use, and which
 * pages are still open from earlier versions.
 */
import { addressAt } from './address.ts';
import { stateCache } from './cache-names.ts';

/** Stored as JSON, also by workers of earlier releases. */
export interface WorkerState {
  /** Cache of the version that new pages come from. */
  inUse: string | null;
  /**
   * Caches that open pages belong to, by the id of the page: of earlier versions, and of this one where the page's
   * address does not tell, because something else was asked for there.
   */
  bound: Record<string, string>;
}

const statePath = 'offline/memory';

export async function readState(scope: string): Promise<WorkerState> {
  const cache = await caches.open(stateCache(scope));
  const stored = await cache.match(addressAt(statePath, scope));
  // Only this module writes there.
  return stored === undefined ? { inUse: null, bound: {} } : ((await stored.json()) as WorkerState);
}

let lastUpdate: Promise<unknown> = Promise.resolve();

/** Changes the state, one change after the other. @returns the state after the change */
export function updateState(change: (state: WorkerState) => WorkerState, scope: string): Promise<WorkerState> {
  const update = lastUpdate.then(async () => {
    const state = change(await readState(scope));
    const cache = await caches.open(stateCache(scope));
    await cache.put(addressAt(statePath, scope), Response.json(state));
    return state;
  });
  lastUpdate = update.catch(() => undefined);
  return update;
}

/** The state when another version is activated while pages are open. */
export function stateAfterActivation(
  { inUse, bound }: WorkerState,
  next: string,
  open: readonly string[],
): WorkerState {
  const previous = open.flatMap((id) => {
    const cache = bound[id] ?? inUse;
    return cache === null ? [] : [[id, cache] as const];
  });
  return { inUse: next, bound: Object.fromEntries(previous) };
}

/** The state without these pages. */
export function withoutPages({ inUse, bound }: WorkerState, closed: ReadonlySet<string>): WorkerState {
  return { inUse, bound: Object.fromEntries(Object.entries(bound).filter(([id]) => !closed.has(id))) };
}

/** Those of the caches that neither new pages nor open ones need. */
export function unusedCaches(names: readonly string[], { inUse, bound }: WorkerState): string[] {
  const needed = new Set([inUse, ...Object.values(bound)]);
  return names.filter((name) => !needed.has(name));
}
