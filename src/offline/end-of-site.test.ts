import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepRequestCache, stateCache, versionCache } from './cache-names.ts';
import { endOffline, isSiteGone } from './end-of-site.ts';
import { MemoryCaches, scope } from './sample-version.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a site is gone', () => {
  it.each([
    [404, true],
    [410, true],
    [200, false],
    [302, false],
    [401, false],
    [403, false],
    [500, false],
    [503, false],
  ])('where its worker answers %i: %s', async (status, gone) => {
    const asked: string[] = [];
    const network = (address: string) => {
      asked.push(address);
      return Promise.resolve(new Response(null, { status }));
    };
    expect(await isSiteGone(scope, network)).toBe(gone);
    expect(asked).toEqual([`${scope}sw.js`]);
  });

  it('and never where nothing answers', async () => {
    expect(await isSiteGone(scope, () => Promise.reject(new TypeError('Failed to fetch')))).toBe(false);
  });
});

it('ends with all caches of the site, and none of its neighbors', async () => {
  const storage = new MemoryCaches();
  vi.stubGlobal('caches', storage);
  const neighbor = `${scope}inner/`;
  for (const name of [
    versionCache('one', scope),
    versionCache('two', scope),
    keepRequestCache(scope),
    stateCache(scope),
    versionCache('one', neighbor),
    'of somebody else',
  ])
    await storage.open(name);
  const unregister = vi.fn(() => Promise.resolve(true));
  await endOffline({ scope, unregister });
  expect(await storage.keys()).toEqual([versionCache('one', neighbor), 'of somebody else']);
  expect(unregister).toHaveBeenCalledOnce();
});
