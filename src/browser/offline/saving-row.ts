/** One row of the page that saves for offline. */
import { rowView, type RowState } from '../../offline/row-view.ts';
import type { SaveProgress } from '../../offline/saved-collections.ts';
import type { FilesSize } from '../../offline/site-file.ts';
import { progressWords } from '../../offline/wording.ts';
import { make } from '../shared/elements.ts';

export interface RowActions {
  save: (row: SavingRow) => void;
  stop: () => void;
  remove: (row: SavingRow) => void;
}

export class SavingRow {
  readonly name: string;
  readonly title: string;
  size: FilesSize | null = null;
  readonly #text: HTMLElement;
  readonly #buttons: Record<'save' | 'stop' | 'remove', HTMLButtonElement>;
  readonly #bar = make('progress');
  readonly #count = make('span');

  constructor(element: HTMLElement, actions: RowActions) {
    this.name = element.dataset['collection'] ?? '';
    this.title = element.dataset['title'] ?? '';
    this.#text = part(element, '.how-much');
    const button = (name: string) => part(element, `button.${name}`) as HTMLButtonElement;
    this.#buttons = { save: button('save'), stop: button('stop'), remove: button('remove') };
    this.#bar.setAttribute('aria-label', `Saving ${this.title}`);
    this.#buttons.save.addEventListener('click', () => {
      actions.save(this);
    });
    this.#buttons.stop.addEventListener('click', actions.stop);
    this.#buttons.remove.addEventListener('click', () => {
      actions.remove(this);
    });
    part(element, '.actions').hidden = false;
  }

  show(state: RowState): void {
    const { text, isSaved, saveLabel, canSave, canRemove } = rowView(state);
    const { save, stop, remove } = this.#buttons;
    stop.hidden = true;
    save.hidden = saveLabel === null;
    save.disabled = !canSave;
    if (saveLabel !== null) part(save, 'span').textContent = saveLabel;
    remove.hidden = !canRemove;
    remove.disabled = false;
    this.#text.replaceChildren(isSaved ? make('span', { class: 'is-here' }, text) : text);
  }

  /** Saving starts. */
  showStart(): void {
    const { save, stop, remove } = this.#buttons;
    this.#bar.removeAttribute('value');
    this.#count.textContent = 'Looking at what is here already';
    this.#text.replaceChildren(this.#bar, this.#count);
    save.hidden = true;
    remove.hidden = true;
    stop.hidden = false;
    stop.focus();
  }

  showProgress(progress: SaveProgress): void {
    const { saved, total } = progress;
    this.#bar.max = Math.max(1, total.bytes);
    this.#bar.value = saved.bytes;
    this.#count.textContent = progressWords(progress);
  }

  /** Saving is over. Says why, where it ended early, and leaves the focus on what can be done next. */
  showEnd(failure: string | null): void {
    if (failure !== null) this.#text.prepend(make('span', { class: 'trouble' }, failure));
    const { save, remove } = this.#buttons;
    const next = [save, remove].find((button) => !button.hidden && !button.disabled);
    if (document.activeElement === document.body || document.activeElement === null) next?.focus();
  }

  /** Another row is being saved. */
  disable(): void {
    this.#buttons.save.disabled = true;
    this.#buttons.remove.disabled = true;
  }
}

function part(element: HTMLElement, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`A row has no ${selector}.`);
  return found;
}
