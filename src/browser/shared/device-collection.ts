/**
 * Records of one kind on the reader’s device: answers, attempts, drafts. Each belongs to a group (an assignment, a reading),
 * has a key in it, and carries a stamp, a name made at random for each of its states. So two tabs find out that they have
 * changed the same record, and a group that was erased in one tab is not written again by another, whatever their clocks say.
 *
 * A new kind of record takes a step in `device-migrations.ts` that creates its store, its name in `RecordStore`, and a
 * collection beside the code that uses it: `new DeviceCollection(device, { store, read, merge })`.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { DeviceDatabase } from './device-database.ts';

/** Names of the stores that hold records. */
export type RecordStore = 'answers' | 'attempts' | 'drafts';

interface StoredRecord {
  group: string;
  key: string;
  stamp: string;
  value: unknown;
}

/** A record that was set aside as it was found, because it cannot be used or not all of it. */
interface DamagedRecord {
  store: string;
  group: string;
  record: unknown;
}

export interface DeviceSchema extends DBSchema {
  answers: { key: [string, string]; value: StoredRecord };
  attempts: { key: [string, string]; value: StoredRecord };
  drafts: { key: [string, string]; value: StoredRecord };
  /** How often each group of a store was erased. */
  generations: { key: [string, string]; value: number };
  damaged: { key: number; value: DamagedRecord; indexes: { group: [string, string] } };
}

/** What a kind of record is. */
export interface RecordKind<Value> {
  store: RecordStore;
  /**
   * What is stored under a key, as a value; null where it cannot be used. `isWhole` is false where something had to be left
   * out.
   */
  read(stored: unknown, key: string): { value: Value | null; isWhole: boolean };
  /** Makes one value of two that were changed apart from each other. */
  merge(mine: Value, theirs: Value): Value;
  /** Erases the group wherever else it may be. */
  eraseElsewhere?(group: string): Promise<void>;
}

export interface Kept<Value> {
  key: string;
  stamp: string;
  value: Value;
}

export interface Loaded<Value> {
  kept: Kept<Value>[];
  /** How often the group was erased. */
  generation: number;
  /** How many records of the group are damaged: they were set aside, or the browser cannot read them. */
  damaged: number;
}

export class DeviceCollection<Value> {
  readonly #device: DeviceDatabase<DeviceSchema>;
  readonly #kind: RecordKind<Value>;

  constructor(device: DeviceDatabase<DeviceSchema>, kind: RecordKind<Value>) {
    this.#device = device;
    this.#kind = kind;
  }

  /** Everything of a group. What is damaged is set aside, and does not keep the rest from being loaded. @throws StorageError */
  load(group: string): Promise<Loaded<Value>> {
    const { store } = this.#kind;
    return this.#device.run(async (database) => {
      const { records, unreadable } = await readRecords(database, store, group);
      const read = records.map((record) => ({ record, ...this.#read(record) }));
      const faulty = read.filter(({ isWhole }) => !isWhole);
      if (faulty.length > 0) await this.#setAside(database, group, faulty);
      return {
        kept: read.flatMap(({ kept }) => kept ?? []),
        generation: generationOf(await database.get('generations', [store, group])),
        damaged: (await database.countFromIndex('damaged', 'group', [store, group])) + unreadable,
      };
    });
  }

  /**
   * Saves a record. If another tab has written meanwhile, both values are merged.
   *
   * @param base stamp of the state that the change was made from, null where there was none
   * @param generation how often the group had been erased when that state was loaded
   * @returns what is saved now, once it is on the disk; null where the group was erased since, and nothing was saved
   * @throws StorageError
   */
  save(
    group: string,
    { key, value }: Pick<Kept<Value>, 'key' | 'value'>,
    base: string | null,
    generation: number,
  ): Promise<Kept<Value> | null> {
    const { store } = this.#kind;
    return this.#device.run(async (database) => {
      const isReadable = await database.get(store, [group, key]).then(
        () => true,
        () => false,
      );
      const change = database.transaction([store, 'generations', 'damaged'], 'readwrite', { durability: 'strict' });
      const [records, generations] = [change.objectStore(store), change.objectStore('generations')];
      const current = generationOf(await generations.get([store, group]));
      if (current > generation) return null;
      // The browser may have cleared its storage, and with it the count.
      if (current < generation) await generations.put(generation, [store, group]);
      const stored = isReadable ? await records.get([group, key]) : undefined;
      let saved = value;
      if (stored !== undefined && stored.stamp !== base) {
        const { kept, isWhole } = this.#read(stored);
        if (!isWhole) await change.objectStore('damaged').add({ store, group, record: stored });
        if (kept !== null) saved = this.#kind.merge(value, kept.value);
      }
      const stamp = newStamp();
      await records.put({ group, key, stamp, value: saved });
      await change.done;
      return { key, stamp, value: saved };
    });
  }

  /** Removes one record, whatever it is. @throws StorageError */
  remove(group: string, key: string): Promise<void> {
    return this.#device.run((database) => database.delete(this.#kind.store, [group, key]));
  }

  /**
   * Erases a group for all tabs, with what was set aside of it.
   *
   * @param generation how often the page knows it to have been erased
   * @returns how often it has been erased now
   * @throws StorageError
   */
  async erase(group: string, generation: number): Promise<number> {
    const { store } = this.#kind;
    await this.#kind.eraseElsewhere?.(group);
    return this.#device.run(async (database) => {
      const change = database.transaction([store, 'generations', 'damaged'], 'readwrite', { durability: 'strict' });
      await change.objectStore(store).delete(keysOf(group));
      const damaged = change.objectStore('damaged');
      for (const key of await damaged.index('group').getAllKeys([store, group])) await damaged.delete(key);
      const generations = change.objectStore('generations');
      const next = Math.max(generation, generationOf(await generations.get([store, group]))) + 1;
      await generations.put(next, [store, group]);
      await change.done;
      return next;
    });
  }

  /** What was set aside of a group, as it was found. @throws StorageError */
  damaged(group: string): Promise<unknown[]> {
    return this.#device.run(async (database) => {
      const found = await database.getAllFromIndex('damaged', 'group', [this.#kind.store, group]);
      return found.map(({ record }) => record);
    });
  }

  #read(record: StoredRecord): { kept: Kept<Value> | null; isWhole: boolean } {
    const { key, stamp, value: stored } = record as Partial<Record<keyof StoredRecord, unknown>>;
    // A key may be a number or a date as well.
    if (typeof key !== 'string') return { kept: null, isWhole: false };
    const { value, isWhole } = this.#kind.read(stored, key);
    if (value === null) return { kept: null, isWhole: false };
    return { kept: { key, stamp: typeof stamp === 'string' ? stamp : '', value }, isWhole };
  }

  /** Moves damaged records out of the way. Where a part of one is sound, that part stays in its place. */
  async #setAside(
    database: IDBPDatabase<DeviceSchema>,
    group: string,
    faulty: readonly { record: StoredRecord; kept: Kept<Value> | null }[],
  ): Promise<void> {
    const { store } = this.#kind;
    const change = database.transaction([store, 'damaged'], 'readwrite', { durability: 'strict' });
    for (const { record, kept } of faulty) {
      await change.objectStore('damaged').add({ store, group, record });
      if (kept === null) await change.objectStore(store).delete([record.group, record.key]);
      else await change.objectStore(store).put({ ...record, stamp: kept.stamp, value: kept.value });
    }
    await change.done;
  }
}

/** Every key that begins with this name. */
const keysOf = (group: string) => IDBKeyRange.bound([group], [group, []]);

/** A count that is damaged counts from the start. */
const generationOf = (stored: unknown): number => (Number.isSafeInteger(stored) ? (stored as number) : 0);

/** 64 bits at random, in letters and digits. `crypto.randomUUID` is missing where a host serves without TLS. */
const newStamp = (): string =>
  [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('-');

/** The records of a group, one by one where the browser cannot give all at once. */
async function readRecords(
  database: IDBPDatabase<DeviceSchema>,
  store: RecordStore,
  group: string,
): Promise<{ records: StoredRecord[]; unreadable: number }> {
  try {
    return { records: await database.getAll(store, keysOf(group)), unreadable: 0 };
  } catch {
    const keys = await database.getAllKeys(store, keysOf(group));
    const records: StoredRecord[] = [];
    for (const key of keys) {
      const record = await database.get(store, key).catch(() => undefined);
      if (record !== undefined) records.push(record);
    }
    return { records, unreadable: keys.length - records.length };
  }
}
