/** One row of the page that saves for offline. */
import type { Holding } from '../../offline/saved-packages.ts';
import type { PackageSize } from '../../offline/site-file.ts';
import { progressWords, sizeWords } from '../../offline/wording.ts';
import { make } from '../shared/elements.ts';

export interface RowState {
  /** How much is there, where that is known. */
  holding: Holding | null;
  /** Whether the reader has saved it, perhaps not to the end. */
  isWished: boolean;
  /** Whether it is there as a part of everything. */
  isIncluded: boolean;
  /** Whether something can be fetched now. */
  mayFetch: boolean;
}

export interface RowActions {
  save: (row: SavingRow) => void;
  stop: () => void;
  remove: (row: SavingRow) => void;
}

export class SavingRow {
  readonly name: string;
  readonly title: string;
  size: PackageSize | null = null;
  readonly #words: HTMLElement;
  readonly #buttons: Record<'save' | 'stop' | 'remove', HTMLButtonElement>;
  readonly #bar = make('progress');
  readonly #count = make('span');

  constructor(place: HTMLElement, actions: RowActions) {
    this.name = place.dataset['package'] ?? '';
    this.title = place.dataset['title'] ?? '';
    this.#words = part(place, '.how-much');
    const button = (name: string) => part(place, `button.${name}`) as HTMLButtonElement;
    this.#buttons = { save: button('save'), stop: button('stop'), remove: button('remove') };
    this.#bar.setAttribute('aria-label', `Saving ${this.title}`);
    this.#buttons.save.addEventListener('click', () => {
      actions.save(this);
    });
    this.#buttons.stop.addEventListener('click', actions.stop);
    this.#buttons.remove.addEventListener('click', () => {
      actions.remove(this);
    });
    part(place, '.actions').hidden = false;
  }

  show({ holding, isWished, isIncluded, mayFetch }: RowState): void {
    const isWhole = holding !== null && holding.here.files === holding.all.files;
    const { save, stop, remove } = this.#buttons;
    stop.hidden = true;
    save.hidden = isWhole || isIncluded;
    save.disabled = !mayFetch;
    part(save, 'span').textContent = isWished ? 'Save the rest' : 'Save';
    remove.hidden = !isWished;
    remove.disabled = false;
    if (isWhole)
      this.#words.replaceChildren(make('span', { class: 'is-here' }, `Saved, ${sizeWords(holding.all.bytes)}`));
    else if (isIncluded) this.#words.replaceChildren(make('span', { class: 'is-here' }, 'Saved with everything'));
    else if (isWished) {
      const some = holding === null ? 'nothing has come yet' : progressWords(holding.here, holding.all);
      this.#words.replaceChildren(`Saved in part: ${some}`);
    } else this.#words.replaceChildren(this.size === null ? '' : sizeWords(this.size.bytes));
  }

  /** From now on this is being saved. */
  begin(): void {
    const { save, stop, remove } = this.#buttons;
    this.#bar.removeAttribute('value');
    this.#count.textContent = 'Looking at what is here already';
    this.#words.replaceChildren(this.#bar, this.#count);
    save.hidden = true;
    remove.hidden = true;
    stop.hidden = false;
    stop.focus();
  }

  progress({ here, all }: Holding): void {
    this.#bar.max = Math.max(1, all.bytes);
    this.#bar.value = here.bytes;
    this.#count.textContent = progressWords(here, all);
  }

  /** It is over. Says why, where it ended before its time, and leaves the focus on what can be done next. */
  end(trouble: string | null): void {
    if (trouble !== null) this.#words.prepend(make('span', { class: 'trouble' }, trouble));
    const { save, remove } = this.#buttons;
    const next = [save, remove].find((button) => !button.hidden && !button.disabled);
    if (document.activeElement === document.body || document.activeElement === null) next?.focus();
  }

  /** Something else is being saved. */
  hold(): void {
    this.#buttons.save.disabled = true;
    this.#buttons.remove.disabled = true;
  }
}

function part(place: HTMLElement, selector: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`A row has no ${selector}.`);
  return found;
}
