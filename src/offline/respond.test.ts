import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressAt } from './address.ts';
import { respondToNavigation, respondToRequest, type WorkerContext } from './respond.ts';
import { versionCache } from './cache-names.ts';
import { install } from './install.ts';
import { MemoryCaches, sampleVersion, sampleFiles, scope, textAt } from './sample-version.ts';
import { activate } from './activate.ts';
import { keepRequests } from './requests-to-keep.ts';

const reading = 'readings/bridge/';
const offline = () => Promise.reject(new TypeError('no network'));
let newVersions: number;
let pages: Record<string, string>;

/** The worker of a version in use, and a host that answers with the files of another version or the same. */
async function inUse(host: ReturnType<typeof sampleVersion>, open: string[] = []): Promise<WorkerContext> {
  const { version, network } = sampleVersion('one', sampleFiles());
  await install({ version, scope, network, open });
  await activate(version, scope, []);
  vi.stubGlobal('fetch', (request: Request) => host.network(request.url.replace(/\?.*/, '')));
  return {
    version,
    scope,
    network: host.network,
    addressOfPage: (id) => Promise.resolve(pages[id] ?? null),
    onNewVersion: () => {
      newVersions += 1;
    },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

beforeEach(() => {
  const storage = new MemoryCaches();
  vi.stubGlobal('caches', {
    open: (name: string) => storage.open(name),
    has: (name: string) => storage.has(name),
    delete: (name: string) => storage.delete(name),
    keys: () => storage.keys(),
    match: async (address: string, { cacheName }: { cacheName?: string } = {}) => {
      const names = cacheName === undefined ? await storage.keys() : [cacheName];
      for (const name of names) {
        const found = await (await storage.open(name)).match(address);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  });
  newVersions = 0;
  pages = {};
});

const same = () => sampleVersion('one', sampleFiles());
const newer = () => sampleVersion('two', sampleFiles('granite', '9f8e7d6c'));

/** Opens a page as a browser does, and waits for what goes on after the answer. */
async function open(path: string, context: WorkerContext, id = 'tab'): Promise<Response> {
  const work: Promise<unknown>[] = [];
  pages[id] = scope + path;
  const answer = await respondToNavigation(new Request(scope + path), id, context, (promise) => work.push(promise));
  await Promise.all(work);
  return answer;
}

const cacheInUse = () => caches.open(versionCache('one', scope));
const load = async (path: string, context: WorkerContext, id = 'tab') =>
  respondToRequest(new Request(addressAt(path, scope)), id, context);

describe('opening a page', () => {
  it('answers with the cached page, with the host or without', async () => {
    const context = await inUse(newer(), [scope + reading]);
    expect(await (await open(`${reading}?q#f`, context)).text()).toContain('concrete');
    vi.stubGlobal('fetch', offline);
    expect(await (await open('readings/bridge', context)).text()).toContain('concrete');
    expect(await (await open('', context)).text()).toContain('The bridge');
  });

  it('keeps a page that comes from the host, with its transitive dependencies', async () => {
    const context = await inUse(same());
    await open(`${reading}who-said-it/`, context);
    expect(await textAt('_astro/exercise.2b.js', await cacheInUse())).toBe('exercise()');
    expect(await textAt(`${reading}reading.json`, await cacheInUse())).toBe('{}');
    expect(await keepRequests(scope)).toMatchObject([{ name: `${reading}who-said-it/`, title: 'Who said it?' }]);
  });

  it('does not keep a page of another version, and looks for that version', async () => {
    const context = await inUse(newer());
    expect(await (await open(reading, context)).text()).toContain('granite');
    expect(await textAt(reading, await cacheInUse())).toBeNull();
    expect(await keepRequests(scope)).toEqual([]);
    expect(newVersions).toBe(1);
  });

  it('says that a page is not saved where there is no connection', async () => {
    const context = await inUse(same());
    vi.stubGlobal('fetch', offline);
    const answer = await open('speakers/mayor/', context);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Not saved');
    // Its program comes from the version in use, though its address is that of another page.
    expect(await (await load('offline/page.js', context)).text()).toBe('register()');
  });
});

describe('what a page asks for', () => {
  it('is of the version of the page', async () => {
    const context = await inUse(newer(), [scope + reading]);
    await open(reading, context);
    expect(await (await load('search/search.js', context)).text()).toBe('search("0a1b2c3d")');
  });

  it('comes from the host where the page did', async () => {
    const context = await inUse(newer());
    await open(reading, context);
    expect(await (await load('search/search.js', context)).text()).toBe('search("9f8e7d6c")');
  });

  it('is not answered at all where the host has another version of it', async () => {
    const host = newer();
    host.files.set('readings/bridge/reading.json', '{"changed":true}');
    const context = await inUse(host, [scope + reading]);
    expect((await load('readings/bridge/reading.json', context)).type).toBe('error');
    expect(newVersions).toBe(1);
  });

  it('is fetched where the host has it still', async () => {
    const context = await inUse(same(), [scope + reading]);
    expect(await (await load('readings/bridge/claims.csv', context)).text()).toBe('id');
    expect((await load('readings/bridge/none.txt', context)).status).toBe(404);
  });

  it('may be of any version where a hash is in its name', async () => {
    const context = await inUse(same(), [scope + reading]);
    const previous = await caches.open(versionCache('zero', scope));
    await previous.put(addressAt('_astro/old.0f.js', scope), new Response('old()'));
    expect(await (await load('_astro/old.0f.js', context)).text()).toBe('old()');
  });

  it('stays of the previous version where the page was open when the new one came', async () => {
    const context = await inUse(newer(), [scope + reading]);
    await open(reading, context);
    const { version, network } = newer();
    await install({ version, scope, network, open: [] });
    await activate(version, scope, ['tab']);
    const next = { ...context, version };
    expect(await (await load('search/search.js', next)).text()).toBe('search("0a1b2c3d")');
    expect((await load('readings/bridge/claims.csv', next)).type).toBe('error');
    expect(await (await open(reading, next, 'new tab')).text()).toContain('granite');
    expect(await (await load('search/search.js', next, 'new tab')).text()).toBe('search("9f8e7d6c")');
  });
});
