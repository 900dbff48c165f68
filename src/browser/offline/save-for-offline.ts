/** The page that saves for offline: rows of packages, what is kept because it was opened, and how much room there is. */
import { everything } from '../../offline/site-file.ts';
import {
  addressesHere,
  holdingOf,
  kept,
  openShelf,
  packageSizes,
  remove,
  save,
  type Shelf,
} from '../../offline/saved-packages.ts';
import { editionBehind } from '../../offline/messages.ts';
import { SavingTrouble, type Trouble } from '../../offline/save-error.ts';
import { sizeWords, troubleWords, unableWords } from '../../offline/wording.ts';
import { byId } from '../shared/elements.ts';
import { readyToSave } from './ready-to-save.ts';
import { keptLine } from './say-missing.ts';
import { SavingRow } from './saving-row.ts';

/** Starts the page. */
export async function startSaving(): Promise<void> {
  const ready = await readyToSave();
  if (typeof ready === 'string') {
    byId('saving-unable').textContent = unableWords[ready];
    return;
  }
  await new SavingPage(
    await openShelf(await editionBehind(ready.worker), ready.registration.scope),
    ready.registration,
  ).start();
}

class SavingPage {
  readonly #shelf: Shelf;
  readonly #registration: ServiceWorkerRegistration;
  readonly #rows: SavingRow[];
  #going: AbortController | null = null;

  constructor(shelf: Shelf, registration: ServiceWorkerRegistration) {
    this.#shelf = shelf;
    this.#registration = registration;
    this.#rows = [...document.querySelectorAll<HTMLElement>('[data-package]')].map(
      (place) =>
        new SavingRow(place, {
          save: (row) => void this.#save(row),
          stop: () => this.#going?.abort(),
          remove: (row) => void this.#remove(row),
        }),
    );
  }

  async start(): Promise<void> {
    const sizes = await packageSizes(this.#shelf);
    for (const row of this.#rows) row.size = sizes[row.name] ?? null;
    byId('saving-forget').addEventListener('click', () => void this.#forget());
    const look = () => void this.#show();
    this.#registration.addEventListener('updatefound', () => {
      this.#registration.installing?.addEventListener('statechange', look);
    });
    addEventListener('online', look);
    addEventListener('offline', look);
    await this.#show();
    // Whoever comes from a reading means that one.
    if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }

  /** Shows what is here now. */
  async #show(): Promise<void> {
    const shelf = this.#shelf;
    const [wishes, here] = await Promise.all([kept(shelf), addressesHere(shelf)]);
    const isNews = this.#registration.waiting !== null;
    byId('saving-unable').textContent = isNews
      ? 'A new edition of the site is ready. Read it, and save more then.'
      : navigator.onLine
        ? ''
        : 'There is no connection: what is saved can be read, and nothing can be added.';
    const packages = new Set(wishes.filter(({ kind }) => kind === 'package').map(({ name }) => name));
    for (const row of this.#rows) {
      row.show({
        holding: packages.has(row.name) ? await holdingOf(row.name, shelf, here) : null,
        isWished: packages.has(row.name),
        isIncluded: row.name !== everything && packages.has(everything),
        mayFetch: !isNews && navigator.onLine && this.#going === null,
      });
    }
    const opened = wishes.filter(({ kind }) => kind === 'page').reverse();
    byId('saving-read').hidden = opened.length === 0;
    byId('saving-opened').replaceChildren(...opened.map((wish) => keptLine(wish, '')));
    byId('saving-room').textContent = await roomWords();
  }

  async #save(row: SavingRow): Promise<void> {
    const going = new AbortController();
    this.#going = going;
    this.#say(`Saving ${row.title}.`);
    row.begin();
    for (const other of this.#rows) if (other !== row) other.hold();
    let trouble: Trouble | 'stopped' | null = null;
    try {
      // The browser may ask the reader; the answer changes nothing here.
      void navigator.storage.persist().catch(() => false);
      await save(row.name, row.title, this.#shelf, {
        signal: going.signal,
        onProgress: (holding) => {
          row.progress(holding);
        },
      });
    } catch (error) {
      trouble = going.signal.aborted ? 'stopped' : error instanceof SavingTrouble ? error.trouble : 'blocked';
      if (trouble === 'changed') void this.#registration.update().catch(() => undefined);
    }
    this.#going = null;
    await this.#show();
    row.end(trouble === null ? null : troubleWords[trouble]);
    this.#say(trouble === null ? `${row.title} is saved.` : troubleWords[trouble]);
  }

  async #remove(row: SavingRow): Promise<void> {
    await remove({ kind: 'package', name: row.name }, this.#shelf);
    await this.#show();
    row.end(null);
    this.#say(`${row.title} is removed.`);
  }

  async #forget(): Promise<void> {
    for (const wish of await kept(this.#shelf)) if (wish.kind === 'page') await remove(wish, this.#shelf);
    await this.#show();
    this.#say('The pages are removed.');
    byId('saving').querySelector('h1')?.scrollIntoView();
  }

  #say(words: string): void {
    byId('saving-said').textContent = words;
  }
}

/** How much of the device is taken and left, as the browser counts it, and whether it may clear it. */
async function roomWords(): Promise<string> {
  try {
    const [{ usage, quota }, isLasting] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    if (usage === undefined || quota === undefined) return '';
    const clearing = isLasting
      ? 'It keeps them until you remove them.'
      : 'It may clear them by itself when the device runs short of room.';
    return `The pages and answers from this address take ${sizeWords(usage)}; the browser allows ${sizeWords(quota)}. ${clearing}`;
  } catch {
    return '';
  }
}
