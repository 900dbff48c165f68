/** A database in IndexedDB that is opened when it is first needed, brought up to date, and opened again after a loss. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { migrate, type FirstRecord, type Migration } from './device-migrations.ts';
import { StorageError, storageProblemOf } from './storage-error.ts';

/** Milliseconds: a database opens in a few; a browser that blocks it may never answer. */
const openTimeout = 4000;
/** Milliseconds: what a new database begins with may be the work of years, on a slow device. */
const readTimeout = 60_000;

export class DeviceDatabase<Schema extends DBSchema> {
  readonly #name: string;
  readonly #migrations: readonly Migration[];
  readonly #readFirst: (() => Promise<FirstRecord[]>) | null;
  #connection: Promise<IDBPDatabase<Schema>> | null = null;
  #timesOpened = 0;

  /**
   * @param migrations every step from an empty database to the current version, in order
   * @param readFirst gives what a database that was just made is to begin with, in the shape of version 1
   */
  constructor(name: string, migrations: readonly Migration[], readFirst?: () => Promise<FirstRecord[]>) {
    this.#name = name;
    this.#migrations = migrations;
    this.#readFirst = readFirst ?? null;
  }

  /** How often the database was opened: after a loss, a page has to write again everything that it holds. */
  get timesOpened(): number {
    return this.#timesOpened;
  }

  /**
   * Runs one piece of work. If the browser has closed the connection meanwhile, it is opened once more.
   *
   * @throws StorageError
   */
  async run<Result>(job: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const database = await this.#connect();
      try {
        return await job(database);
      } catch (error) {
        const problem = storageProblemOf(error);
        if (problem === 'full') throw new StorageError('full', error);
        this.#disconnect();
        if (attempt === 2) throw new StorageError(problem, error);
      }
    }
  }

  #connect(): Promise<IDBPDatabase<Schema>> {
    this.#connection ??= this.#open().catch((error: unknown) => {
      this.#disconnect();
      // A browser that forbids storage has many ways to say so; only a newer version is told apart from them.
      throw new StorageError(storageProblemOf(error) === 'newer' ? 'newer' : 'blocked', error);
    });
    return this.#connection;
  }

  #disconnect(): void {
    this.#connection = null;
  }

  async #open(): Promise<IDBPDatabase<Schema>> {
    const database = await this.#openOrMake();
    this.#timesOpened += 1;
    return database;
  }

  /** A database that is not there yet is made in a second attempt, after what it is to begin with has been read. */
  async #openOrMake(): Promise<IDBPDatabase<Schema>> {
    const found = { isMissing: false };
    if (this.#readFirst === null) return within(openTimeout, this.#openWith([]));
    try {
      const opening = this.#openWith(null, () => {
        found.isMissing = true;
      });
      return await within(openTimeout, opening);
    } catch (error) {
      if (!found.isMissing) throw error;
    }
    const first = await within(readTimeout, this.#readFirst());
    return within(openTimeout, this.#openWith(first));
  }

  /** @param first what a new database begins with; null where none is to be made, but `onMissing` to be called */
  #openWith(first: readonly FirstRecord[] | null, onMissing?: () => void): Promise<IDBPDatabase<Schema>> {
    const disconnect = () => {
      this.#disconnect();
    };
    // IndexedDB itself refuses to open a database of a newer version than the one asked for.
    return openDB<Schema>(this.#name, this.#migrations.length, {
      upgrade: (database, oldVersion, _newVersion, change) => {
        change.done.catch(() => undefined);
        if (oldVersion === 0 && first === null) {
          onMissing?.();
          change.abort();
          return;
        }
        const untyped = [database, change] as unknown as Parameters<Migration>;
        // Without this an error in a step would leave the database half changed, under the number of the new version.
        migrate(...untyped, oldVersion, this.#migrations, first ?? []).catch(() => {
          change.abort();
        });
      },
      // Another tab wants to upgrade or to delete the database: close this connection, and open one when next needed.
      blocking: (_current, _wanted, event) => {
        disconnect();
        (event.target as IDBDatabase).close();
      },
      terminated: disconnect,
    });
  }
}

/** What `work` gives. @throws where it gives nothing within so many milliseconds */
async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer'));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
