import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeviceCollection, type DeviceSchema } from './device-collection.ts';
import { DeviceDatabase } from './device-database.ts';
import { deviceMigrations } from './device-migrations.ts';

const name = 'according-to /test/';

/** What a tab knows of notes, a kind of record for these tests: some words, and words beside them. */
interface Note {
  words: string;
  beside: string[];
}
function tab(): DeviceCollection<Note> {
  return new DeviceCollection<Note>(new DeviceDatabase<DeviceSchema>(name, deviceMigrations), {
    store: 'answers',
    read: (stored) => {
      if (typeof stored !== 'object' || stored === null) return { value: null, isWhole: false };
      const { words, beside } = stored as Partial<Note>;
      if (typeof words !== 'string') return { value: null, isWhole: false };
      return Array.isArray(beside)
        ? { value: { words, beside }, isWhole: true }
        : { value: { words, beside: [] }, isWhole: false };
    },
    merge: (mine, theirs) => ({ words: mine.words, beside: [...mine.beside, theirs.words, ...theirs.beside] }),
  });
}
const note = (words: string): Note => ({ words, beside: [] });
const wordsOf = async (collection: DeviceCollection<Note>, group: string) =>
  (await collection.load(group)).kept.map(({ value }) => value.words);

/** Puts records into the database by hand, as a fault would. */
async function put(
  ...records: { group: IDBValidKey; key: IDBValidKey; stamp?: unknown; value?: unknown }[]
): Promise<void> {
  await tab().load('');
  const database = await openDB(name);
  for (const record of records) await database.put('answers', record);
  database.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('records on the device', () => {
  it('are loaded as they were saved, and only those of the group', async () => {
    const saved = await tab().save('a', { key: 'k', value: note('Mine') }, null, 0);
    await tab().save('ab', { key: 'k', value: note('Of another group') }, null, 0);
    expect(await tab().load('a')).toEqual({ kept: [saved], generation: 0, damaged: 0 });
    expect(saved).toMatchObject({ key: 'k', value: note('Mine') });
  });

  it('replace the state that the page started from', async () => {
    const first = await tab().save('a', { key: 'k', value: note('First') }, null, 0);
    const second = await tab().save('a', { key: 'k', value: note('Second') }, first?.stamp ?? '', 0);
    expect(second?.value).toEqual(note('Second'));
    expect(second?.stamp).not.toBe(first?.stamp);
  });

  it('are merged with what another tab has saved meanwhile', async () => {
    await tab().save('a', { key: 'k', value: note('Theirs') }, null, 0);
    const saved = await tab().save('a', { key: 'k', value: note('Mine') }, null, 0);
    expect(saved?.value).toEqual({ words: 'Mine', beside: ['Theirs'] });
    expect((await tab().load('a')).kept).toEqual([saved]);
  });

  it('are removed one by one', async () => {
    for (const key of ['k', 'l']) await tab().save('a', { key, value: note(key) }, null, 0);
    await tab().remove('a', 'k');
    expect(await wordsOf(tab(), 'a')).toEqual(['l']);
  });
});

describe('an erased group', () => {
  it('is empty, and other groups stay', async () => {
    await tab().save('a', { key: 'k', value: note('Gone') }, null, 0);
    await tab().save('b', { key: 'k', value: note('Stays') }, null, 0);
    expect(await tab().erase('a', 0)).toBe(1);
    expect(await tab().load('a')).toEqual({ kept: [], generation: 1, damaged: 0 });
    expect(await wordsOf(tab(), 'b')).toEqual(['Stays']);
  });

  it('is not written by a page that has loaded it before', async () => {
    const before = await tab().save('a', { key: 'k', value: note('Gone') }, null, 0);
    await tab().erase('a', 0);
    expect(await tab().save('a', { key: 'k', value: note('Gone, and more') }, before?.stamp ?? '', 0)).toBeNull();
    expect(await tab().save('a', { key: 'l', value: note('Beside it') }, null, 0)).toBeNull();
    expect(await wordsOf(tab(), 'a')).toEqual([]);
    expect(await tab().save('a', { key: 'k', value: note('Anew') }, null, 1)).not.toBeNull();
  });

  it('stays erased where the browser has cleared its storage, as far as a page knows of it', async () => {
    await tab().save('a', { key: 'k', value: note('Anew') }, null, 5);
    expect((await tab().load('a')).generation).toBe(5);
    expect(await tab().erase('a', 7)).toBe(8);
  });
});

describe('damaged records', () => {
  const sound = { group: 'a', key: 'sound', stamp: 's', value: note('Sound') };

  it.each([
    ['of another kind', { value: 5 }],
    ['of nothing', {}],
    ['without what it needs', { value: { beside: [] } }],
    ['under a number', { key: 5, value: note('Under a number') }],
    ['under a date', { key: new Date(0), value: note('Under a date') }],
  ])('%s are set aside, and all others are loaded and saved', async (_, fault) => {
    const damaged = { group: 'a', key: 'damaged', stamp: 's', ...fault };
    await put(damaged, sound);
    const { kept, damaged: count } = await tab().load('a');
    expect(kept.map(({ value }) => value.words)).toEqual(['Sound']);
    expect(count).toBe(1);
    expect(await tab().damaged('a')).toEqual([damaged]);
    // It is set aside once, and told as long as it is there.
    expect((await tab().load('a')).damaged).toBe(1);
    await tab().save('a', { key: 'damaged', value: note('Anew') }, null, 0);
    expect(await wordsOf(tab(), 'a')).toEqual(['Anew', 'Sound']);
    expect(await tab().damaged('a')).toEqual([damaged]);
  });

  it('keep their place with what is sound of them', async () => {
    const damaged = { group: 'a', key: 'half', stamp: 's', value: { words: 'Half', beside: 'lost' } };
    await put(damaged);
    expect(await wordsOf(tab(), 'a')).toEqual(['Half']);
    expect(await tab().damaged('a')).toEqual([damaged]);
    expect((await tab().load('a')).damaged).toBe(1);
  });

  it('are set aside where they are met only when something is saved', async () => {
    await tab().load('a');
    const damaged = { group: 'a', key: 'k', stamp: 's', value: 5 };
    await put(damaged);
    const saved = await tab().save('a', { key: 'k', value: note('Mine') }, null, 0);
    expect(saved?.value).toEqual(note('Mine'));
    expect(await tab().damaged('a')).toEqual([damaged]);
  });

  it('belong to their group, and are erased with it', async () => {
    await put({ group: 'a', key: 'k', value: 5 }, { group: 'b', key: 'k', value: 6 });
    await tab().load('a');
    await tab().load('b');
    await tab().erase('a', 0);
    expect(await tab().damaged('a')).toEqual([]);
    expect(await tab().damaged('b')).toHaveLength(1);
  });

  it('may be the count of erasings, which then begins anew', async () => {
    await put(sound);
    const database = await openDB(name);
    await database.put('generations', 'twice', ['answers', 'a']);
    database.close();
    expect(await tab().load('a')).toMatchObject({ generation: 0, damaged: 0 });
    expect(await tab().save('a', { key: 'k', value: note('Mine') }, null, 0)).not.toBeNull();
    expect(await tab().erase('a', 0)).toBe(1);
  });
});
