/** A database in IndexedDB that is opened when it is first needed, brought up to date, and opened again after a loss. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { migrate, type Migration } from './device-migrations.ts';
import { StorageError, storageProblemOf } from './storage-error.ts';

/** Milliseconds: a database opens in a few; a browser that blocks it may never answer. */
const openTimeout = 4000;

export class DeviceDatabase<Schema extends DBSchema> {
  readonly #name: string;
  readonly #migrations: readonly Migration[];
  #connection: Promise<IDBPDatabase<Schema>> | null = null;
  #timesOpened = 0;

  /** @param migrations every step from an empty database to the current version, in order */
  constructor(name: string, migrations: readonly Migration[]) {
    this.#name = name;
    this.#migrations = migrations;
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
    const disconnect = () => {
      this.#disconnect();
    };
    // IndexedDB itself refuses to open a database of a newer version than the one asked for.
    const opening = openDB<Schema>(this.#name, this.#migrations.length, {
      upgrade: (database, oldVersion, _newVersion, change) => {
        const untyped = [database, change] as unknown as Parameters<Migration>;
        // Without this an error in a step would leave the database half changed, under the number of the new version.
        migrate(...untyped, oldVersion, this.#migrations).catch(() => {
          change.abort();
        });
        change.done.catch(() => undefined);
      },
      // Another tab wants to upgrade or to delete the database: close this connection, and open one when next needed.
      blocking: (_current, _wanted, event) => {
        disconnect();
        (event.target as IDBDatabase).close();
      },
      terminated: disconnect,
    });
    const database = await within(openTimeout, opening);
    this.#timesOpened += 1;
    return database;
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
