import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressAt } from './address.ts';
import { answerNavigation, answerRequest, type Site } from './respond.ts';
import { editionCache } from './cache-names.ts';
import { install } from './install.ts';
import { MemoryCaches, sampleEdition, sampleFiles, scope, textAt } from './sample-edition.ts';
import { takeOver } from './activate.ts';
import { wishes } from './requests-to-keep.ts';

const reading = 'readings/bridge/';
const offline = () => Promise.reject(new TypeError('no network'));
let news: number;
let pages: Record<string, string>;

/** A site whose edition is in use, and a host that answers with the files of another or the same. */
async function inUse(host: ReturnType<typeof sampleEdition>, open: string[] = []): Promise<Site> {
  const { edition, ask } = sampleEdition('one', sampleFiles());
  await install({ edition, scope, ask, open });
  await takeOver(edition, scope, []);
  vi.stubGlobal('fetch', (request: Request) => host.ask(request.url.replace(/\?.*/, '')));
  return {
    edition,
    scope,
    ask: host.ask,
    addressOfPage: (id) => Promise.resolve(pages[id] ?? null),
    onNews: () => {
      news += 1;
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
  news = 0;
  pages = {};
});

const same = () => sampleEdition('one', sampleFiles());
const newer = () => sampleEdition('two', sampleFiles('granite', '9f8e7d6c'));

/** Opens a page as a browser does, and waits for what goes on after the answer. */
async function open(path: string, site: Site, id = 'tab'): Promise<Response> {
  const work: Promise<unknown>[] = [];
  pages[id] = scope + path;
  const answer = await answerNavigation(new Request(scope + path), id, site, (later) => work.push(later));
  await Promise.all(work);
  return answer;
}

const cacheInUse = () => caches.open(editionCache('one', scope));
const ask = async (path: string, site: Site, id = 'tab') =>
  answerRequest(new Request(addressAt(path, scope)), id, site);

describe('opening a page', () => {
  it('answers with what is kept, with the host or without', async () => {
    const site = await inUse(newer(), [scope + reading]);
    expect(await (await open(`${reading}?q#f`, site)).text()).toContain('concrete');
    vi.stubGlobal('fetch', offline);
    expect(await (await open('readings/bridge', site)).text()).toContain('concrete');
    expect(await (await open('', site)).text()).toContain('The bridge');
  });

  it('keeps a page that comes from the host, with what it does not work without', async () => {
    const site = await inUse(same());
    await open(`${reading}who-said-it/`, site);
    expect(await textAt('_astro/exercise.2b.js', await cacheInUse())).toBe('exercise()');
    expect(await textAt(`${reading}reading.json`, await cacheInUse())).toBe('{}');
    expect(await wishes(scope)).toMatchObject([{ name: `${reading}who-said-it/`, title: 'Who said it?' }]);
  });

  it('does not keep a page of another edition, and looks for that edition', async () => {
    const site = await inUse(newer());
    expect(await (await open(reading, site)).text()).toContain('granite');
    expect(await textAt(reading, await cacheInUse())).toBeNull();
    expect(await wishes(scope)).toEqual([]);
    expect(news).toBe(1);
  });

  it('says that a page is not saved where there is no connection', async () => {
    const site = await inUse(same());
    vi.stubGlobal('fetch', offline);
    const answer = await open('speakers/mayor/', site);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Not saved');
    // Its program comes from the edition in use, though its address is another’s.
    expect(await (await ask('offline/page.js', site)).text()).toBe('register()');
  });
});

describe('what a page asks for', () => {
  it('is of the edition of the page', async () => {
    const site = await inUse(newer(), [scope + reading]);
    await open(reading, site);
    expect(await (await ask('search/search.js', site)).text()).toBe('search("0a1b2c3d")');
  });

  it('comes from the host where the page did', async () => {
    const site = await inUse(newer());
    await open(reading, site);
    expect(await (await ask('search/search.js', site)).text()).toBe('search("9f8e7d6c")');
  });

  it('is not answered at all where the host has another edition of it', async () => {
    const host = newer();
    host.files.set('readings/bridge/reading.json', '{"changed":true}');
    const site = await inUse(host, [scope + reading]);
    expect((await ask('readings/bridge/reading.json', site)).type).toBe('error');
    expect(news).toBe(1);
  });

  it('is fetched where the host has it still', async () => {
    const site = await inUse(same(), [scope + reading]);
    expect(await (await ask('readings/bridge/claims.csv', site)).text()).toBe('id');
    expect((await ask('readings/bridge/none.txt', site)).status).toBe(404);
  });

  it('may be of any edition where its name carries a hash', async () => {
    const site = await inUse(same(), [scope + reading]);
    const former = await caches.open(editionCache('zero', scope));
    await former.put(addressAt('_astro/old.0f.js', scope), new Response('old()'));
    expect(await (await ask('_astro/old.0f.js', site)).text()).toBe('old()');
  });

  it('stays of the edition before where the page was open when the new one came', async () => {
    const site = await inUse(newer(), [scope + reading]);
    await open(reading, site);
    const { edition, ask: fromHost } = newer();
    await install({ edition, scope, ask: fromHost, open: [] });
    await takeOver(edition, scope, ['tab']);
    const next = { ...site, edition };
    expect(await (await ask('search/search.js', next)).text()).toBe('search("0a1b2c3d")');
    expect((await ask('readings/bridge/claims.csv', next)).type).toBe('error');
    expect(await (await open(reading, next, 'new tab')).text()).toContain('granite');
    expect(await (await ask('search/search.js', next, 'new tab')).text()).toBe('search("9f8e7d6c")');
  });
});
