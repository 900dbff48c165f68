/** What pages and workers of the first release left in browsers, and still say, is understood. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepRequestCache, stateCache, versionCache } from './cache-names.ts';
import { versionOf, type Message } from './messages.ts';
import { addKeepRequest, keepRequests, removeKeepRequest } from './requests-to-keep.ts';
import { MemoryCaches, scope, textAt } from './sample-version.ts';
import { readState } from './worker-state.ts';

let storage: MemoryCaches;

beforeEach(() => {
  storage = new MemoryCaches();
  vi.stubGlobal('caches', storage);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('caches have the names of the first release', () => {
  expect([versionCache('one', scope), keepRequestCache(scope), stateCache(scope)]).toEqual([
    'according-to /course/ edition one',
    'according-to /course/ kept',
    'according-to /course/ memory',
  ]);
});

it('a collection is stored as a package, at its old address', async () => {
  const cache = await storage.open('according-to /course/ kept');
  const stored = { kind: 'package', name: 'reading/bridge', title: 'The bridge' };
  await cache.put(`${scope}offline/kept/package/reading/bridge`, Response.json(stored));
  const request = { kind: 'collection', name: 'reading/bridge', title: 'The bridge' } as const;
  expect(await keepRequests(scope)).toEqual([request]);
  await addKeepRequest(request, scope);
  expect(JSON.parse((await textAt('offline/kept/package/reading/bridge', cache as unknown as Cache)) ?? '')).toEqual(
    stored,
  );
  await removeKeepRequest(request, scope);
  expect(await keepRequests(scope)).toEqual([]);
});

it('the state of a worker is read', async () => {
  const state = { inUse: 'according-to /course/ edition one', bound: { tab: 'according-to /course/ edition zero' } };
  await (await storage.open('according-to /course/ memory')).put(`${scope}offline/memory`, Response.json(state));
  expect(await readState(scope)).toEqual(state);
});

it('messages between pages and workers are the same', async () => {
  const version = { id: 'one', shell: { '': 'r' }, lists: { search: 's' } };
  const received: unknown[] = [];
  const worker = {
    postMessage(message: unknown, [port]: MessagePort[] = []) {
      received.push(message);
      port?.postMessage(version);
    },
  } as Pick<ServiceWorker, 'postMessage'>;
  expect(await versionOf(worker)).toEqual(version);
  expect(received).toEqual([{ say: 'which edition' } satisfies Message]);
  // The other message, by which a page asks a waiting worker to skip waiting.
  expect({ say: 'take over' } satisfies Message).toBeTruthy();
});
