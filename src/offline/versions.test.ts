import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { versionCache, versionCaches, stateCache, keepRequestCache } from './cache-names.ts';
import { install } from './install.ts';
import { readState, updateState } from './worker-state.ts';
import { MemoryCaches, sampleVersion, sampleFiles, scope, textAt } from './sample-version.ts';
import {
  cachedAddresses,
  collectionSizes,
  openVersion,
  progressOf,
  removeSaved,
  saveCollection,
} from './saved-collections.ts';
import { deleteUnusedVersions, activate } from './activate.ts';
import { addKeepRequest, keepRequests, limitPages, removeKeepRequest } from './requests-to-keep.ts';

const reading = 'readings/bridge/';
let storage: MemoryCaches;

afterEach(() => {
  vi.unstubAllGlobals();
});

beforeEach(() => {
  storage = new MemoryCaches();
  vi.stubGlobal('caches', storage);
});

type Sample = ReturnType<typeof sampleVersion>;

const first = () => sampleVersion('one', sampleFiles());
const second = () => sampleVersion('two', sampleFiles('granite', '9f8e7d6c'));
const cacheOf = async (id: string) => (await storage.open(versionCache(id, scope))) as unknown as Cache;

/** Installs a version and activates it. */
async function begin({ version, network }: Sample, open: string[] = []): Promise<void> {
  await install({ version, scope, network, open });
  await activate(version, scope, []);
}

/** Saves a collection from the host of a version. */
async function saveFrom({ version, network }: Sample, name: string, signal = new AbortController().signal) {
  vi.stubGlobal('fetch', network);
  const seen: string[] = [];
  await saveCollection(name, 'Title', await openVersion(version, scope), {
    signal,
    onProgress: ({ saved, total }) => seen.push(`${String(saved.files)}/${String(total.files)}`),
  });
  return seen;
}

const versionsHere = async () => versionCaches(await storage.keys(), scope);

describe('a first installation', () => {
  it('keeps the page that the reader has open, whatever the form of its address', async () => {
    await begin(first(), [`${scope}readings/bridge?x#barriers`, 'https://elsewhere.example/']);
    expect(await textAt(reading, await cacheOf('one'))).toContain('concrete');
    expect(await keepRequests(scope)).toEqual([{ kind: 'page', name: reading, title: 'The bridge & the town' }]);
  });

  it('leaves nothing where the host fails', async () => {
    const { version } = first();
    const network = () => Promise.reject(new TypeError('no network'));
    await expect(install({ version, scope, network, open: [] })).rejects.toMatchObject({ reason: 'connection' });
    expect(await storage.keys()).toEqual([]);
  });

  it('leaves out an open page that the version does not have', async () => {
    await begin(first(), [`${scope}readings/no-such/`]);
    expect(await keepRequests(scope)).toEqual([]);
  });
});

describe('a new version', () => {
  it('copies what has not changed, also under another name, and fetches the rest', async () => {
    const [old, next] = [first(), second()];
    await begin(old);
    await saveFrom(old, 'reading/bridge');
    await install({ version: next.version, scope, network: next.network, open: [] });
    expect(next.requested.sort()).toEqual([
      'offline/lists/reading/bridge.json',
      'readings/bridge/',
      'search/search.js',
    ]);
    expect(await textAt('pagefind/9f8e7d6c/pagefind.js', await cacheOf('two'))).toBe('find()');
    expect(await textAt(reading, await cacheOf('one'))).toContain('concrete');
    expect(await textAt(reading, await cacheOf('two'))).toContain('granite');
  });

  it('is not installed where the host has only a part of it, and the old one stays complete', async () => {
    const [old, next] = [first(), second()];
    await begin(old);
    await saveFrom(old, 'reading/bridge');
    const before = await (await cacheOf('one')).keys();
    for (const path of ['readings/bridge/', 'search/search.js', 'offline/lists/reading/bridge.json']) {
      const half = sampleVersion('two', sampleFiles('granite', '9f8e7d6c'));
      half.files.set(path, old.files.get(path) ?? '');
      await expect(install({ version: next.version, scope, network: half.network, open: [] })).rejects.toMatchObject({
        reason: 'changed',
      });
      expect(await versionsHere()).toEqual([versionCache('one', scope)]);
    }
    expect(await (await cacheOf('one')).keys()).toEqual(before);
  });

  it('is not installed where there is no room', async () => {
    const [old, next] = [first(), second()];
    await begin(old);
    storage.room.left = 50;
    await expect(install({ version: next.version, scope, network: next.network, open: [] })).rejects.toMatchObject({
      reason: 'full',
    });
    expect(await versionsHere()).toEqual([versionCache('one', scope)]);
  });

  it('is installed from the start where an installation was interrupted', async () => {
    const [old, next] = [first(), second()];
    await begin(old);
    await (await cacheOf('two')).put(`${scope}left-over`, new Response('x'));
    await (await cacheOf('zero')).put(`${scope}left-over`, new Response('x'));
    await install({ version: next.version, scope, network: next.network, open: [] });
    expect(await (await cacheOf('two')).match(`${scope}left-over`)).toBeUndefined();
    expect((await versionsHere()).sort()).toEqual(['one', 'two'].map((id) => versionCache(id, scope)));
  });

  it('that is in use already is only added to, where nothing but the worker has changed', async () => {
    const old = first();
    await begin(old, [scope + reading]);
    const network = () => Promise.reject(new TypeError('no network'));
    await install({ version: old.version, scope, network, open: [] });
    await addKeepRequest({ kind: 'collection', name: 'reading/ferry', title: 'The ferry' }, scope);
    await expect(install({ version: old.version, scope, network, open: [] })).rejects.toThrow();
    expect(await textAt(reading, await cacheOf('one'))).toContain('concrete');
  });

  it('leaves the previous one cached as long as a page of it is open', async () => {
    const [old, next] = [first(), second()];
    await begin(old);
    await install({ version: next.version, scope, network: next.network, open: [] });
    await activate(next.version, scope, ['tab']);
    expect(await versionsHere()).toHaveLength(2);
    await deleteUnusedVersions(scope, () => Promise.resolve(['tab', 'another']));
    expect(await versionsHere()).toHaveLength(2);
    await deleteUnusedVersions(scope, () => Promise.resolve(['another']));
    expect(await versionsHere()).toEqual([versionCache('two', scope)]);
  });

  it('does not forget a page that opens while closed ones are counted', async () => {
    await begin(first());
    await updateState(({ inUse }) => ({ inUse, bound: { closed: 'a cache' } }), scope);
    await deleteUnusedVersions(scope, async () => {
      await updateState(({ inUse, bound }) => ({ inUse, bound: { ...bound, fresh: 'a cache' } }), scope);
      return [];
    });
    expect((await readState(scope)).bound).toEqual({ fresh: 'a cache' });
  });

  it('copies what was kept while it waited, and forgets what was removed', async () => {
    const [old, next] = [first(), second()];
    await begin(old, [scope + reading]);
    await saveFrom(old, 'reading/ferry');
    await install({ version: next.version, scope, network: next.network, open: [] });
    // Meanwhile a collection is removed, a page is kept that has not changed, and one that has.
    await removeKeepRequest({ kind: 'collection', name: 'reading/ferry' }, scope);
    await removeKeepRequest({ kind: 'page', name: reading }, scope);
    const speaker = 'speakers/captain/';
    await addKeepRequest({ kind: 'page', name: speaker, title: 'Captain' }, scope);
    await addKeepRequest({ kind: 'page', name: 'readings/none/', title: 'Gone' }, scope);
    await activate(next.version, scope, []);
    const cache = await cacheOf('two');
    expect(await textAt('readings/ferry/', cache)).toBeNull();
    expect(await textAt(reading, cache)).toBeNull();
    expect((await keepRequests(scope)).map(({ name }) => name)).not.toContain('readings/none/');
    expect(await versionsHere()).toEqual([versionCache('two', scope)]);
  });

  it('forgets a reading that the site no longer has', async () => {
    const old = first();
    await begin(old);
    await saveFrom(old, 'reading/ferry');
    const texts = sampleFiles();
    const next = sampleVersion('two', texts);
    const lists = Object.entries(next.version.lists).filter(([name]) => name !== 'reading/ferry');
    const without = { ...next.version, lists: Object.fromEntries(lists) };
    await install({ version: without, scope, network: next.network, open: [] });
    await activate(without, scope, []);
    expect(await keepRequests(scope)).toEqual([]);
    expect(await textAt('readings/ferry/', await cacheOf('two'))).toBeNull();
  });
});

describe('saving', () => {
  it('counts the files, and fetches none twice', async () => {
    const old = first();
    await begin(old);
    const seen = await saveFrom(old, 'reading/bridge');
    expect(seen.at(-1)).toBe('9/9');
    old.requested.length = 0;
    await saveFrom(old, 'assignment/first');
    expect(old.requested).toEqual(['offline/lists/assignment/first.json', 'assignments/first/']);
  });

  it('keeps what has come when the connection breaks off, and continues from there', async () => {
    const old = first();
    await begin(old);
    const speaker = old.files.get('speakers/mayor/') ?? '';
    old.files.delete('speakers/mayor/');
    await expect(saveFrom(old, 'reading/bridge')).rejects.toMatchObject({ reason: 'changed' });
    const opened = await openVersion(old.version, scope);
    const progress = await progressOf('reading/bridge', opened, await cachedAddresses(opened));
    expect(progress?.saved.files).toBeGreaterThan(0);
    expect(progress?.saved.files).toBeLessThan(progress?.total.files ?? 0);
    old.files.set('speakers/mayor/', speaker);
    await saveFrom(old, 'reading/bridge');
    const complete = await progressOf('reading/bridge', opened, await cachedAddresses(opened));
    expect(complete?.saved).toEqual(complete?.total);
  });

  it('says that there is no room', async () => {
    const old = first();
    await begin(old);
    storage.room.left = 700;
    await expect(saveFrom(old, 'reading/bridge')).rejects.toMatchObject({ reason: 'full' });
  });

  it('stops when it is aborted', async () => {
    const old = first();
    await begin(old);
    const controller = new AbortController();
    controller.abort();
    await expect(saveFrom(old, 'reading/bridge', controller.signal)).rejects.toBe(controller.signal.reason);
  });

  it('everything caches all files, and removing it leaves what is saved besides', async () => {
    const old = first();
    await begin(old, [scope + reading]);
    await saveFrom(old, 'everything');
    const opened = await openVersion(old.version, scope);
    expect(await textAt('readings/ferry/', opened.cache)).not.toBeNull();
    await saveFrom(old, 'reading/ferry');
    await removeSaved({ kind: 'collection', name: 'everything' }, opened);
    expect(await textAt('readings/ferry/', opened.cache)).not.toBeNull();
    expect(await textAt('readings/bridge/claims.csv', opened.cache)).toBeNull();
    expect(await textAt(reading, opened.cache)).not.toBeNull();
    await removeSaved({ kind: 'collection', name: 'reading/ferry' }, opened);
    expect(await textAt('readings/ferry/', opened.cache)).toBeNull();
    expect(await textAt('', opened.cache)).not.toBeNull();
    expect(await progressOf('reading/ferry', opened, new Set())).toBeNull();
    expect(await collectionSizes(opened)).toEqual({});
  });
});

describe('visited pages', () => {
  it('are a hundred at most, the oldest removed first', async () => {
    for (let n = 0; n < 103; n++) await addKeepRequest({ kind: 'page', name: `p${String(n)}/`, title: '' }, scope);
    await addKeepRequest({ kind: 'collection', name: 'search', title: '' }, scope);
    await addKeepRequest({ kind: 'page', name: 'p0/', title: '' }, scope);
    await limitPages(scope);
    const left = (await keepRequests(scope)).map(({ name }) => name);
    expect(left).toHaveLength(101);
    expect(left).toContain('p0/');
    expect(left).not.toContain('p3/');
  });
});

it('sites that share an origin do not see each other’s caches', () => {
  const names = [scope, 'https://school.example/', 'https://school.example/course/b/'].flatMap((site) => [
    versionCache('one', site),
    keepRequestCache(site),
    stateCache(site),
  ]);
  expect(new Set(names).size).toBe(9);
  expect(versionCaches(names, scope)).toEqual([versionCache('one', scope)]);
});
