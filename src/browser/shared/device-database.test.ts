import { IDBFactory, IDBOpenDBRequest as FakeOpenRequest } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { DBSchema } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceSchema } from './device-collection.ts';
import { DeviceDatabase } from './device-database.ts';
import { deviceMigrations, type Migration } from './device-migrations.ts';
import { eraseInLegacyDatabase, readLegacyDatabase } from './legacy-database.ts';
import { StorageError } from './storage-error.ts';

const name = 'according-to';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

interface TestSchema extends DBSchema {
  answers: { key: IDBValidKey; value: unknown };
  drafts: { key: string; value: unknown };
}

const answer = {
  assignment: 'site/first',
  prompt: 'q1',
  value: 'Corinne Halvey',
  edited: 1_750_000_000_000,
  revision: 'r1',
  others: [{ value: 'The mayor', edited: 1_740_000_000_000, revision: 'r1' }],
};
const attempts = {
  reading: 'the-closed-bridge',
  claim: 'told-in-june',
  first: { speaker: true, form: false, identification: true },
  at: 1_750_000_000_000,
  revision: 'r1',
  last: null,
  later: 0,
};

/** What one request gives. */
function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('failed'));
    };
  });
}

/** A database as the pages that knew version 1 wrote it, made without any code of this project. */
async function writeVersion1(): Promise<void> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('answers', { keyPath: ['assignment', 'prompt'] }).put(answer);
    opening.result.createObjectStore('tries', { keyPath: ['reading', 'claim'] }).put(attempts);
    opening.result.createObjectStore('drafts').put({ title: 'A draft' }, 'new-assignment');
    opening.result.createObjectStore('erased').put(1_700_000_000_000, 'site/second');
  };
  (await resultOf(opening)).close();
}

/** Everything in a database: its version, and what each store holds. */
async function contentOf(of = name): Promise<{ version: number; stores: Record<string, unknown[]> }> {
  const database = await resultOf(indexedDB.open(of));
  const stores: Record<string, unknown[]> = {};
  for (const store of database.objectStoreNames)
    stores[store] = await resultOf<unknown[]>(database.transaction(store).objectStore(store).getAll());
  database.close();
  return { version: database.version, stores };
}

const open = (migrations: readonly Migration[]) => new DeviceDatabase<TestSchema>(name, migrations);

/** Opens a database, so that it is brought up to date, and lets it go. */
async function upgrade(migrations: readonly Migration[]): Promise<void> {
  await open(migrations).run((database) => {
    database.close();
    return Promise.resolve();
  });
}

/** A second version for these tests: answers get a new key, and a store is added. */
const toTestVersion2: Migration = async (database, change) => {
  database.createObjectStore('notebooks', { keyPath: 'id' });
  const moved = (await change.objectStore('answers').getAll()) as (typeof answer)[];
  database.deleteObjectStore('answers');
  const answers = database.createObjectStore('answers', { keyPath: ['site', 'assignment', 'prompt'] });
  for (const old of moved) await answers.put({ site: '/', ...old });
};

describe('the database on the device', () => {
  it('goes from nothing to version 1: four empty stores', async () => {
    await upgrade(deviceMigrations.slice(0, 1));
    expect(await contentOf()).toEqual({ version: 1, stores: { answers: [], tries: [], drafts: [], erased: [] } });
  });

  it('stays as it is where it already has the current version', async () => {
    await writeVersion1();
    const before = await contentOf();
    await upgrade(deviceMigrations.slice(0, 1));
    expect(await contentOf()).toEqual(before);
    expect(before.stores['answers']).toEqual([answer]);
  });

  it('goes from version 1 to a next version and keeps every answer', async () => {
    await writeVersion1();
    await upgrade([...deviceMigrations.slice(0, 1), toTestVersion2]);
    expect(await contentOf()).toEqual({
      version: 2,
      stores: {
        answers: [{ site: '/', ...answer }],
        tries: [attempts],
        drafts: [{ title: 'A draft' }],
        erased: [1_700_000_000_000],
        notebooks: [],
      },
    });
  });

  it('goes from nothing to a next version through every step, in order', async () => {
    await upgrade([...deviceMigrations.slice(0, 1), toTestVersion2]);
    expect(await contentOf()).toEqual({
      version: 2,
      stores: { answers: [], tries: [], drafts: [], erased: [], notebooks: [] },
    });
  });

  it('goes from version 1 to version 2: records of one shape, and a count of erasings instead of their time', async () => {
    await writeVersion1();
    await upgrade(deviceMigrations.slice(0, 2));
    const stamp = 'version 1';
    const { assignment, ...answerItself } = answer;
    const { reading, ...attemptsThemselves } = attempts;
    expect(await contentOf()).toEqual({
      version: 2,
      stores: {
        answers: [{ group: assignment, key: 'q1', stamp, value: answerItself }],
        attempts: [{ group: reading, key: 'told-in-june', stamp, value: attemptsThemselves }],
        drafts: [{ group: 'new-assignment', key: '', stamp, value: { title: 'A draft' } }],
        generations: [1],
        damaged: [],
      },
    });
    const database = await resultOf(indexedDB.open(name));
    const generations = database.transaction('generations').objectStore('generations');
    expect(await resultOf(generations.getAllKeys())).toEqual([['answers', 'site/second']]);
    database.close();
  });

  it('goes from nothing to version 2: five empty stores', async () => {
    await upgrade(deviceMigrations.slice(0, 2));
    expect(await contentOf()).toEqual({
      version: 2,
      stores: { answers: [], attempts: [], drafts: [], generations: [], damaged: [] },
    });
  });

  it('runs only the steps that are missing', async () => {
    const run: number[] = [];
    const steps = [1, 2, 3, 4].map((number): Migration => () => {
      run.push(number);
    });
    await upgrade(steps.slice(0, 2));
    await upgrade(steps);
    expect(run).toEqual([1, 2, 3, 4]);
  });

  it('keeps version 1 and all of its answers where a step fails, even halfway', async () => {
    await writeVersion1();
    const before = await contentOf();
    const failing: Migration = async (database, change) => {
      await toTestVersion2(database, change);
      throw new Error('a fault in the step');
    };
    for (const step of [
      failing,
      () => {
        throw new Error('a fault in the step');
      },
    ] satisfies Migration[]) {
      await expect(upgrade([...deviceMigrations.slice(0, 1), step])).rejects.toBeInstanceOf(StorageError);
      expect(await contentOf()).toEqual(before);
    }
  });

  it('is not opened, and nothing in it changes, where a newer version of the site has written it', async () => {
    await writeVersion1();
    await upgrade([...deviceMigrations.slice(0, 1), toTestVersion2]);
    const before = await contentOf();
    let isRun = false;
    const work = open(deviceMigrations.slice(0, 1)).run(() => {
      isRun = true;
      return Promise.resolve();
    });
    await expect(work).rejects.toMatchObject({ problem: 'newer' });
    expect(isRun).toBe(false);
    expect(await contentOf()).toEqual(before);
  });

  it('lets go where another tab upgrades it, and then says that it is newer', async () => {
    const [older, newer] = [
      open(deviceMigrations.slice(0, 1)),
      open([...deviceMigrations.slice(0, 1), toTestVersion2]),
    ];
    await older.run((database) => database.put('answers', answer));
    expect(await newer.run((database) => database.getAll('answers'))).toEqual([{ site: '/', ...answer }]);
    await expect(older.run((database) => database.getAll('answers'))).rejects.toMatchObject({ problem: 'newer' });
    expect(older.timesOpened).toBe(1);
  });

  it('is opened once more where the connection was closed meanwhile', async () => {
    const database = open(deviceMigrations);
    await database.run((connection) => {
      connection.close();
      return Promise.resolve();
    });
    expect(await database.run((connection) => connection.getAll('drafts'))).toEqual([]);
    expect(database.timesOpened).toBe(2);
  });

  it('says that it is blocked where the browser forbids storage', async () => {
    globalThis.indexedDB = {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory;
    await expect(open(deviceMigrations).run(() => Promise.resolve())).rejects.toMatchObject({ problem: 'blocked' });
  });

  it('says that it is blocked where the browser never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    globalThis.indexedDB = { open: () => new FakeOpenRequest() } as unknown as IDBFactory;
    const work = open(deviceMigrations).run(() => Promise.resolve());
    vi.runAllTimers();
    await expect(work).rejects.toMatchObject({ problem: 'blocked' });
    vi.useRealTimers();
  });

  it('says that the device is full, without a second attempt', async () => {
    let runs = 0;
    const work = open(deviceMigrations).run(() => {
      runs += 1;
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(work).rejects.toMatchObject({ problem: 'full' });
    expect(runs).toBe(1);
  });

  it('says that work failed after a second attempt', async () => {
    let runs = 0;
    const work = open(deviceMigrations).run(() => {
      runs += 1;
      throw new Error('a fault');
    });
    await expect(work).rejects.toMatchObject({ problem: 'failed' });
    expect(runs).toBe(2);
  });
});

describe('the database that all copies of the site on one origin shared', () => {
  const copies = ['according-to /a/', 'according-to /b/'] as const;
  const openCopy = (of: string) =>
    new DeviceDatabase<DeviceSchema>(of, deviceMigrations, readLegacyDatabase).run(async (database) => {
      const answers = await database.getAll('answers');
      database.close();
      return answers;
    });

  it('is taken over once by each copy, with everything in it', async () => {
    await writeVersion1();
    for (const copy of copies) {
      expect(await openCopy(copy)).toMatchObject([{ group: 'site/first', key: 'q1', value: { value: answer.value } }]);
      const { stores } = await contentOf(copy);
      expect(Object.values(stores).map(({ length }) => length)).toEqual([1, 1, 0, 1, 1]);
    }
    // What is written there later, as by an old page, or erased here, does not come along a second time.
    const database = await resultOf(indexedDB.open(copies[0]));
    await resultOf(database.transaction('answers', 'readwrite').objectStore('answers').clear());
    database.close();
    expect(await openCopy(copies[0])).toEqual([]);
    expect(await openCopy(copies[1])).toHaveLength(1);
  });

  it('is not made where there is none', async () => {
    expect(await openCopy(copies[0])).toEqual([]);
    expect((await indexedDB.databases()).map((database) => database.name)).toEqual([copies[0]]);
  });

  it('is left alone where a later version than was ever published has written it', async () => {
    (await resultOf(indexedDB.open(name, 2))).close();
    expect(await openCopy(copies[0])).toEqual([]);
  });

  it('gives what it has where a store is missing', async () => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('answers', { keyPath: ['assignment', 'prompt'] }).put(answer);
    };
    (await resultOf(opening)).close();
    expect(await openCopy(copies[0])).toHaveLength(1);
  });

  it('gives what is damaged in it, too: it is not for this step to judge', async () => {
    const damaged = { assignment: 'site/first', prompt: 7, value: null };
    await writeVersion1();
    const database = await resultOf(indexedDB.open(name));
    await resultOf(database.transaction('answers', 'readwrite').objectStore('answers').put(damaged));
    database.close();
    expect(await openCopy(copies[0])).toMatchObject([
      { group: 'site/first', key: 7, value: { prompt: 7, value: null } },
      { group: 'site/first', key: 'q1' },
    ]);
  });

  it('loses what a reader erases, and nothing else', async () => {
    await writeVersion1();
    await eraseInLegacyDatabase('answers', 'site/firs');
    expect((await contentOf()).stores['answers']).toHaveLength(1);
    await eraseInLegacyDatabase('answers', 'site/first');
    const { stores } = await contentOf();
    expect([stores['answers'], stores['tries']]).toEqual([[], [attempts]]);
    await eraseInLegacyDatabase('tries', 'the-closed-bridge');
    expect((await contentOf()).stores['tries']).toEqual([]);
    await eraseInLegacyDatabase('drafts', 'new-assignment');
    expect((await contentOf()).stores['drafts']).toEqual([]);
  });

  it('is not made where something is erased', async () => {
    await eraseInLegacyDatabase('answers', 'site/first');
    expect(await indexedDB.databases()).toEqual([]);
  });
});
