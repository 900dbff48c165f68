import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptResponse } from './kept-responses.ts';
import { startKeeping } from './kept.ts';

const inputs = { code: 'code', site: null, base: '/', fonts: '' };
let folder = '';
let made = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  made = 0;
  startKeeping(folder, inputs);
});
afterEach(() => {
  startKeeping(null, inputs);
  rmSync(folder, { recursive: true, force: true });
});

/** The text of a page, made or kept. */
async function pageOf(reading: object, routePattern = '/readings/[slug]', path = '/readings/bridge/'): Promise<string> {
  const request = { routePattern, url: new URL(path, 'http://site.test'), props: { reading } };
  const response = await keptResponse(request, () => {
    made += 1;
    return Promise.resolve(new Response(`${path} ${JSON.stringify(reading)}`));
  });
  return response.text();
}

describe('a page of a reading', () => {
  it('is made once, until something of it changes', async () => {
    const first = await pageOf({ title: 'Bridge' });
    expect(await pageOf({ title: 'Bridge' })).toBe(first);
    expect(made).toBe(1);
    expect(await pageOf({ title: 'Ferry' })).not.toBe(first);
    expect(await pageOf({ title: 'Bridge' }, '/readings/[slug]/cite', '/readings/bridge/cite/')).not.toBe(first);
    expect(made).toBe(3);
  });

  it('is made anew by other code, for another address, with other fonts', async () => {
    for (const change of [{ code: 'new' }, { site: 'https://example.org' }, { base: '/course/' }, { fonts: 'new' }]) {
      startKeeping(folder, { ...inputs, ...change });
      await pageOf({ title: 'Bridge' });
    }
    expect(made).toBe(4);
  });

  it('is always made where nothing is kept', async () => {
    startKeeping(null, inputs);
    await pageOf({ title: 'Bridge' });
    await pageOf({ title: 'Bridge' });
    expect(made).toBe(2);
  });

  it('is not kept where it could not be made', async () => {
    const request = { routePattern: '/readings/[slug]', url: new URL('http://site.test/'), props: {} };
    for (const status of [404, 200])
      expect((await keptResponse(request, () => Promise.resolve(new Response('', { status })))).status).toBe(status);
  });
});

it('keeps no page of the whole library', async () => {
  await pageOf({}, '/speakers/[id]');
  await pageOf({}, '/speakers/[id]');
  expect(made).toBe(2);
});

describe('what pages of a reading are made of', () => {
  const pages = join(import.meta.dirname, '../pages/readings/[slug]');
  const files = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:astro|ts)$/.test(name))
    .map((name) => join(pages, name));

  /** A file and the components that it is made of, and those that they are made of. */
  function madeOf(file: string, found = new Set<string>()): Set<string> {
    if (found.has(file)) return found;
    found.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '([^']+\.astro)'/g))
      madeOf(join(dirname(file), path), found);
    return found;
  }

  it.each(files)('%s loads nothing but its properties', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/readingPaths|layerPaths/);
    for (const part of madeOf(file)) expect(readFileSync(part, 'utf8'), part).not.toContain('load-content');
  });
});
