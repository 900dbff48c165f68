import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type * as deviceStore from './device-store.ts';

let loadDraft: typeof deviceStore.loadDraft;
let saveDraft: typeof deviceStore.saveDraft;

beforeAll(async () => {
  globalThis.indexedDB = new IDBFactory();
  // A module that another file has loaded may hold a database of the factory before.
  vi.resetModules();
  ({ loadDraft, saveDraft } = await import('./device-store.ts'));
});

describe('a draft on the device', () => {
  it('is loaded as it was saved last, until it is removed', async () => {
    expect(await loadDraft('new')).toBeUndefined();
    await saveDraft('new', { title: 'A draft' });
    await saveDraft('new', { title: 'The same draft' });
    expect(await loadDraft('new')).toEqual({ title: 'The same draft' });
    await saveDraft('new', null);
    expect(await loadDraft('new')).toBeUndefined();
  });

  it('is in a database with the path of the site in its name', async () => {
    await loadDraft('new');
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['according-to /']);
  });
});
