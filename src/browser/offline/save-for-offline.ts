/** The page that saves for offline: rows of collections, what is kept because it was opened, and how much room there is. */
import { decodePercent } from '../../model/percent.ts';
import { openedPages } from '../../offline/kept-links.ts';
import { versionOf } from '../../offline/messages.ts';
import { keepRequests } from '../../offline/requests-to-keep.ts';
import { SaveError, type SaveErrorReason } from '../../offline/save-error.ts';
import {
  cachedAddresses,
  collectionSizes,
  openVersion,
  progressOf,
  removeSaved,
  saveCollection,
  type OpenVersion,
} from '../../offline/saved-collections.ts';
import { everything } from '../../offline/site-file.ts';
import { availabilityWords, saveErrorWords, storageWords, unableWords } from '../../offline/wording.ts';
import { byId } from '../shared/elements.ts';
import { keptItem } from './kept-item.ts';
import { readyToSave } from './ready-to-save.ts';
import { SavingRow } from './saving-row.ts';

/** Starts the page. */
export async function startSaving(): Promise<void> {
  const ready = await readyToSave();
  if (typeof ready === 'string') {
    byId('saving-unable').textContent = unableWords[ready];
    return;
  }
  const { registration, worker } = ready;
  const version = await openVersion(await versionOf(worker), registration.scope);
  await new SavingPage(version, registration).start();
}

class SavingPage {
  readonly #version: OpenVersion;
  readonly #registration: ServiceWorkerRegistration;
  readonly #rows: SavingRow[];
  /** Stops the saving that is going on. */
  #saving: AbortController | null = null;

  constructor(version: OpenVersion, registration: ServiceWorkerRegistration) {
    this.#version = version;
    this.#registration = registration;
    this.#rows = [...document.querySelectorAll<HTMLElement>('[data-collection]')].map(
      (element) =>
        new SavingRow(element, {
          save: (row) => void this.#save(row),
          stop: () => this.#saving?.abort(),
          remove: (row) => void this.#remove(row),
        }),
    );
  }

  async start(): Promise<void> {
    const sizes = await collectionSizes(this.#version);
    for (const row of this.#rows) row.size = sizes[row.name] ?? null;
    byId('saving-forget').addEventListener('click', () => void this.#removeOpenedPages());
    const update = () => void this.#update();
    this.#registration.addEventListener('updatefound', () => {
      this.#registration.installing?.addEventListener('statechange', update);
    });
    addEventListener('online', update);
    addEventListener('offline', update);
    await this.#update();
    // A link from a reading leads to the row of that reading.
    document.getElementById(decodePercent(location.hash.slice(1)) ?? '')?.scrollIntoView();
  }

  /** Shows what is saved now. */
  async #update(): Promise<void> {
    const version = this.#version;
    const [requests, addresses] = await Promise.all([keepRequests(version.scope), cachedAddresses(version)]);
    const isUpdateWaiting = this.#registration.waiting !== null;
    const isOnline = navigator.onLine;
    byId('saving-unable').textContent = availabilityWords({ isUpdateWaiting, isOnline });
    const saved = new Set(requests.filter(({ kind }) => kind === 'collection').map(({ name }) => name));
    for (const row of this.#rows) {
      row.show({
        size: row.size,
        progress: saved.has(row.name) ? await progressOf(row.name, version, addresses) : null,
        isRequested: saved.has(row.name),
        isIncluded: row.name !== everything && saved.has(everything),
        canFetch: !isUpdateWaiting && isOnline && this.#saving === null,
      });
    }
    const opened = openedPages(requests, version.scope);
    byId('saving-read').hidden = opened.length === 0;
    byId('saving-opened').replaceChildren(...opened.map((link) => keptItem(link, '')));
    byId('saving-room').textContent = await readStorage();
  }

  async #save(row: SavingRow): Promise<void> {
    const saving = new AbortController();
    this.#saving = saving;
    this.#announce(`Saving ${row.title}.`);
    row.showStart();
    for (const other of this.#rows) if (other !== row) other.disable();
    let failure: SaveErrorReason | 'stopped' | null = null;
    try {
      // The browser may ask the reader; the answer changes nothing here.
      void navigator.storage.persist().catch(() => false);
      await saveCollection(row.name, row.title, this.#version, {
        signal: saving.signal,
        onProgress: (progress) => {
          row.showProgress(progress);
        },
      });
    } catch (error) {
      failure = saving.signal.aborted ? 'stopped' : error instanceof SaveError ? error.reason : 'blocked';
      if (failure === 'changed') void this.#registration.update().catch(() => undefined);
    }
    this.#saving = null;
    await this.#update();
    row.showEnd(failure === null ? null : saveErrorWords[failure]);
    this.#announce(failure === null ? `${row.title} is saved.` : saveErrorWords[failure]);
  }

  async #remove(row: SavingRow): Promise<void> {
    await removeSaved({ kind: 'collection', name: row.name }, this.#version);
    await this.#update();
    row.showEnd(null);
    this.#announce(`${row.title} is removed.`);
  }

  async #removeOpenedPages(): Promise<void> {
    for (const request of await keepRequests(this.#version.scope))
      if (request.kind === 'page') await removeSaved(request, this.#version);
    await this.#update();
    this.#announce('The pages are removed.');
    byId('saving').querySelector('h1')?.scrollIntoView();
  }

  #announce(words: string): void {
    byId('saving-said').textContent = words;
  }
}

/** How much of the device is used and left, in words. */
async function readStorage(): Promise<string> {
  try {
    const [estimate, isPersisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    return storageWords({ ...estimate, isPersisted });
  } catch {
    return '';
  }
}
