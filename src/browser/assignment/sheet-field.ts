/** A prompt on the page: its field, what stands beside it, and what goes on paper instead. */
import { isAnswered, removeVersion, useVersion, type Answer, type Version } from '../../study/answers.ts';
import { button, make } from '../shared/elements.ts';
import { dateTimeText, olderReadingText, passageFromLine } from './sheet-text.ts';

export interface FieldHooks {
  /** The student has changed the answer. */
  onInput: (value: string) => void;
  /** The student has chosen another version of the answer, or has removed one. */
  onVersions: (value: string, others: Version[]) => void;
  answer: () => Answer | undefined;
}

export class SheetField {
  readonly prompt: string;
  readonly number: number;
  readonly question: string;
  readonly passage: string;
  readonly ask: HTMLElement;
  readonly #hooks: FieldHooks;
  readonly #revision: string;

  constructor(ask: HTMLElement, number: number, revision: string, hooks: FieldHooks) {
    this.ask = ask;
    this.number = number;
    this.prompt = ask.dataset['prompt'] ?? '';
    this.question = ask.querySelector('.ask-question')?.textContent.trim() ?? '';
    this.passage = passageFromLine(ask.querySelector('.ask-about')?.textContent ?? '');
    this.#hooks = hooks;
    this.#revision = revision;
    // A browser may have filled in fields by itself after a reload; only what is saved counts.
    this.show(undefined);
    ask.addEventListener('input', () => {
      this.#update();
      hooks.onInput(this.value);
    });
  }

  get #control(): HTMLTextAreaElement | HTMLSelectElement | null {
    return this.ask.querySelector('textarea, select');
  }

  get value(): string {
    return this.#control?.value ?? this.ask.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  }

  get isAnswered(): boolean {
    return isAnswered(this);
  }

  /** The answer in words: of a claim, its number and its words. */
  words(value: string): string {
    const options = [...this.ask.querySelectorAll('option')];
    return options.find((option) => option.value === value && value !== '')?.textContent ?? value;
  }

  /** Shows an answer from elsewhere. A field that already has it is left alone, and so is the cursor in it. */
  show(answer: Answer | undefined): void {
    const value = answer?.value ?? '';
    if (value !== this.value) {
      const control = this.#control;
      if (control !== null) control.value = value;
      for (const input of this.ask.querySelectorAll('input')) input.checked = input.value === value;
    }
    this.#update();
    this.#showOthers(answer?.others ?? []);
    const notice = this.ask.querySelector<HTMLElement>('.ask-changed');
    if (notice === null) return;
    const text = olderReadingText(answer, this.#revision);
    notice.hidden = text === null;
    notice.textContent = text ?? '';
  }

  /** What depends on the field’s value. A choice that the list of claims no longer has is shown in words. */
  #update(): void {
    this.ask.classList.toggle('answered', this.isAnswered);
    const typed = this.ask.querySelector('.ask-typed');
    if (typed !== null) typed.textContent = this.words(this.value);
    const notice = this.ask.querySelector<HTMLElement>('.ask-changed');
    if (notice !== null) notice.hidden = true;
  }

  #showOthers(others: readonly Version[]): void {
    const place = this.ask.querySelector<HTMLElement>('.ask-others');
    if (place === null) return;
    place.hidden = others.length === 0;
    place.replaceChildren(
      ...others.map((other) =>
        make(
          'div',
          { class: 'ask-other' },
          make('p', { class: 'ask-note' }, `Answered elsewhere, ${dateTimeText(other.edited)}:`),
          make('p', { class: 'ask-words' }, this.words(other.value)),
          button('Use this one', () => {
            this.#change(useVersion, other);
          }),
          button('Leave it out', () => {
            this.#change(removeVersion, other);
          }),
        ),
      ),
    );
  }

  #change(change: typeof useVersion, other: Version): void {
    const answer = this.#hooks.answer();
    if (answer === undefined) return;
    const { value, others } = change(answer, other);
    this.#hooks.onVersions(value, others);
    this.#control?.focus();
  }
}
