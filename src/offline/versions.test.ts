import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editionCache, editionCaches, memoryCache, wishCache } from './cache-names.ts';
import { install } from './install.ts';
import { recall, remember } from './worker-state.ts';
import { MemoryCaches, sampleEdition, sampleFiles, scope, textAt } from './sample-edition.ts';
import { addressesHere, holdingOf, openShelf, packageSizes, remove, save } from './saved-packages.ts';
import { letGo, takeOver } from './activate.ts';
import { limitPages, unwish, wish, wishes } from './requests-to-keep.ts';

const reading = 'readings/bridge/';
let storage: MemoryCaches;

afterEach(() => {
  vi.unstubAllGlobals();
});

beforeEach(() => {
  storage = new MemoryCaches();
  vi.stubGlobal('caches', storage);
});

type Sample = ReturnType<typeof sampleEdition>;

const first = () => sampleEdition('one', sampleFiles());
const second = () => sampleEdition('two', sampleFiles('granite', '9f8e7d6c'));
const cacheOf = async (id: string) => (await storage.open(editionCache(id, scope))) as unknown as Cache;

/** Installs an edition and brings it into use. */
async function begin({ edition, ask }: Sample, open: string[] = []): Promise<void> {
  await install({ edition, scope, ask, open });
  await takeOver(edition, scope, []);
}

/** Saves a package through the host of an edition. */
async function saveFrom({ edition, ask }: Sample, name: string, signal = new AbortController().signal) {
  vi.stubGlobal('fetch', ask);
  const seen: string[] = [];
  await save(name, 'Title', await openShelf(edition, scope), {
    signal,
    onProgress: ({ here, all }) => seen.push(`${String(here.files)}/${String(all.files)}`),
  });
  return seen;
}

const editionsHere = async () => editionCaches(await storage.keys(), scope);

describe('a first installation', () => {
  it('keeps the page that the reader has open, whatever the form of its address', async () => {
    await begin(first(), [`${scope}readings/bridge?x#barriers`, 'https://elsewhere.example/']);
    expect(await textAt(reading, await cacheOf('one'))).toContain('concrete');
    expect(await wishes(scope)).toEqual([{ kind: 'page', name: reading, title: 'The bridge & the town' }]);
  });

  it('leaves nothing where the host fails', async () => {
    const { edition } = first();
    const ask = () => Promise.reject(new TypeError('no network'));
    await expect(install({ edition, scope, ask, open: [] })).rejects.toMatchObject({ trouble: 'connection' });
    expect(await storage.keys()).toEqual([]);
  });

  it('does without an open page that the edition does not have', async () => {
    await begin(first(), [`${scope}readings/no-such/`]);
    expect(await wishes(scope)).toEqual([]);
  });
});

describe('a new edition', () => {
  it('copies what has not changed, also where it is named otherwise, and fetches the rest', async () => {
    const [old, next] = [first(), second()];
    await begin(old);
    await saveFrom(old, 'reading/bridge');
    await install({ edition: next.edition, scope, ask: next.ask, open: [] });
    expect(next.asked.sort()).toEqual(['offline/lists/reading/bridge.json', 'readings/bridge/', 'search/search.js']);
    expect(await textAt('pagefind/9f8e7d6c/pagefind.js', await cacheOf('two'))).toBe('find()');
    expect(await textAt(reading, await cacheOf('one'))).toContain('concrete');
    expect(await textAt(reading, await cacheOf('two'))).toContain('granite');
  });

  it('is refused where the host has only a part of it, and the old one stays whole', async () => {
    const [old, next] = [first(), second()];
    await begin(old);
    await saveFrom(old, 'reading/bridge');
    const before = await (await cacheOf('one')).keys();
    for (const path of ['readings/bridge/', 'search/search.js', 'offline/lists/reading/bridge.json']) {
      const half = sampleEdition('two', sampleFiles('granite', '9f8e7d6c'));
      half.files.set(path, old.files.get(path) ?? '');
      await expect(install({ edition: next.edition, scope, ask: half.ask, open: [] })).rejects.toMatchObject({
        trouble: 'changed',
      });
      expect(await editionsHere()).toEqual([editionCache('one', scope)]);
    }
    expect(await (await cacheOf('one')).keys()).toEqual(before);
  });

  it('is refused where there is no room', async () => {
    const [old, next] = [first(), second()];
    await begin(old);
    storage.room.left = 50;
    await expect(install({ edition: next.edition, scope, ask: next.ask, open: [] })).rejects.toMatchObject({
      trouble: 'full',
    });
    expect(await editionsHere()).toEqual([editionCache('one', scope)]);
  });

  it('begins anew where an installation was killed half way', async () => {
    const [old, next] = [first(), second()];
    await begin(old);
    await (await cacheOf('two')).put(`${scope}left-over`, new Response('x'));
    await (await cacheOf('zero')).put(`${scope}left-over`, new Response('x'));
    await install({ edition: next.edition, scope, ask: next.ask, open: [] });
    expect(await (await cacheOf('two')).match(`${scope}left-over`)).toBeUndefined();
    expect((await editionsHere()).sort()).toEqual(['one', 'two'].map((id) => editionCache(id, scope)));
  });

  it('only adds to an edition that is in use, where nothing but the worker has changed', async () => {
    const old = first();
    await begin(old, [scope + reading]);
    const ask = () => Promise.reject(new TypeError('no network'));
    await install({ edition: old.edition, scope, ask, open: [] });
    await wish({ kind: 'package', name: 'reading/ferry', title: 'The ferry' }, scope);
    await expect(install({ edition: old.edition, scope, ask, open: [] })).rejects.toThrow();
    expect(await textAt(reading, await cacheOf('one'))).toContain('concrete');
  });

  it('keeps the one before as long as a page of it is open', async () => {
    const [old, next] = [first(), second()];
    await begin(old);
    await install({ edition: next.edition, scope, ask: next.ask, open: [] });
    await takeOver(next.edition, scope, ['tab']);
    expect(await editionsHere()).toHaveLength(2);
    await letGo(scope, () => Promise.resolve(['tab', 'another']));
    expect(await editionsHere()).toHaveLength(2);
    await letGo(scope, () => Promise.resolve(['another']));
    expect(await editionsHere()).toEqual([editionCache('two', scope)]);
  });

  it('does not forget a page that opens while closed ones are counted', async () => {
    await begin(first());
    await remember(({ inUse }) => ({ inUse, bound: { closed: 'a cache' } }), scope);
    await letGo(scope, async () => {
      await remember(({ inUse, bound }) => ({ inUse, bound: { ...bound, fresh: 'a cache' } }), scope);
      return [];
    });
    expect((await recall(scope)).bound).toEqual({ fresh: 'a cache' });
  });

  it('takes over what was kept while it waited, and forgets what was removed', async () => {
    const [old, next] = [first(), second()];
    await begin(old, [scope + reading]);
    await saveFrom(old, 'reading/ferry');
    await install({ edition: next.edition, scope, ask: next.ask, open: [] });
    // Meanwhile: a package goes, a page comes that has not changed, and one that has.
    await unwish({ kind: 'package', name: 'reading/ferry' }, scope);
    await unwish({ kind: 'page', name: reading }, scope);
    const speaker = 'speakers/captain/';
    await wish({ kind: 'page', name: speaker, title: 'Captain' }, scope);
    await wish({ kind: 'page', name: 'readings/none/', title: 'Gone' }, scope);
    await takeOver(next.edition, scope, []);
    const cache = await cacheOf('two');
    expect(await textAt('readings/ferry/', cache)).toBeNull();
    expect(await textAt(reading, cache)).toBeNull();
    expect((await wishes(scope)).map(({ name }) => name)).not.toContain('readings/none/');
    expect(await editionsHere()).toEqual([editionCache('two', scope)]);
  });

  it('forgets a reading that the site no longer has', async () => {
    const old = first();
    await begin(old);
    await saveFrom(old, 'reading/ferry');
    const texts = sampleFiles();
    const next = sampleEdition('two', texts);
    const lists = Object.entries(next.edition.lists).filter(([name]) => name !== 'reading/ferry');
    const without = { ...next.edition, lists: Object.fromEntries(lists) };
    await install({ edition: without, scope, ask: next.ask, open: [] });
    await takeOver(without, scope, []);
    expect(await wishes(scope)).toEqual([]);
    expect(await textAt('readings/ferry/', await cacheOf('two'))).toBeNull();
  });
});

describe('saving', () => {
  it('counts the files, and fetches none twice', async () => {
    const old = first();
    await begin(old);
    const seen = await saveFrom(old, 'reading/bridge');
    expect(seen.at(-1)).toBe('9/9');
    old.asked.length = 0;
    await saveFrom(old, 'assignment/first');
    expect(old.asked).toEqual(['offline/lists/assignment/first.json', 'assignments/first/']);
  });

  it('keeps what has come when the connection breaks off, and goes on from there', async () => {
    const old = first();
    await begin(old);
    const speaker = old.files.get('speakers/mayor/') ?? '';
    old.files.delete('speakers/mayor/');
    await expect(saveFrom(old, 'reading/bridge')).rejects.toMatchObject({ trouble: 'changed' });
    const shelf = await openShelf(old.edition, scope);
    const holding = await holdingOf('reading/bridge', shelf, await addressesHere(shelf));
    expect(holding?.here.files).toBeGreaterThan(0);
    expect(holding?.here.files).toBeLessThan(holding?.all.files ?? 0);
    old.files.set('speakers/mayor/', speaker);
    await saveFrom(old, 'reading/bridge');
    const whole = await holdingOf('reading/bridge', shelf, await addressesHere(shelf));
    expect(whole?.here).toEqual(whole?.all);
  });

  it('says that there is no room', async () => {
    const old = first();
    await begin(old);
    storage.room.left = 700;
    await expect(saveFrom(old, 'reading/bridge')).rejects.toMatchObject({ trouble: 'full' });
  });

  it('stops where it is told to', async () => {
    const old = first();
    await begin(old);
    const going = new AbortController();
    going.abort();
    await expect(saveFrom(old, 'reading/bridge', going.signal)).rejects.toBe(going.signal.reason);
  });

  it('of everything brings all, and removing it leaves what is saved besides', async () => {
    const old = first();
    await begin(old, [scope + reading]);
    await saveFrom(old, 'everything');
    const shelf = await openShelf(old.edition, scope);
    expect(await textAt('readings/ferry/', shelf.cache)).not.toBeNull();
    await saveFrom(old, 'reading/ferry');
    await remove({ kind: 'package', name: 'everything' }, shelf);
    expect(await textAt('readings/ferry/', shelf.cache)).not.toBeNull();
    expect(await textAt('readings/bridge/claims.csv', shelf.cache)).toBeNull();
    expect(await textAt(reading, shelf.cache)).not.toBeNull();
    await remove({ kind: 'package', name: 'reading/ferry' }, shelf);
    expect(await textAt('readings/ferry/', shelf.cache)).toBeNull();
    expect(await textAt('', shelf.cache)).not.toBeNull();
    expect(await holdingOf('reading/ferry', shelf, new Set())).toBeNull();
    expect(await packageSizes(shelf)).toEqual({});
  });
});

describe('visited pages', () => {
  it('are a hundred at most, the oldest let go first', async () => {
    for (let n = 0; n < 103; n++) await wish({ kind: 'page', name: `p${String(n)}/`, title: '' }, scope);
    await wish({ kind: 'package', name: 'search', title: '' }, scope);
    await wish({ kind: 'page', name: 'p0/', title: '' }, scope);
    await limitPages(scope);
    const left = (await wishes(scope)).map(({ name }) => name);
    expect(left).toHaveLength(101);
    expect(left).toContain('p0/');
    expect(left).not.toContain('p3/');
  });
});

it('sites that share an origin do not see each other’s caches', () => {
  const names = [scope, 'https://school.example/', 'https://school.example/course/b/'].flatMap((site) => [
    editionCache('one', site),
    wishCache(site),
    memoryCache(site),
  ]);
  expect(new Set(names).size).toBe(9);
  expect(editionCaches(names, scope)).toEqual([editionCache('one', scope)]);
});
