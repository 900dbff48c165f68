/** A prompt on the page: its field, what stands beside it, and what goes on paper instead. */
import { isAnswered, type Answer, type Version } from '../../study/answers.ts';
import { make } from '../shared/elements.ts';

export interface FieldHooks {
  /** The student has changed the answer. */
  changed: (value: string) => void;
  /** Another wording is to take the field, or to go. */
  chosen: (value: string, others: Version[]) => void;
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
    this.passage =
      ask
        .querySelector('.ask-about')
        ?.textContent.replace(/^Question \d+(?: on )?/, '')
        .trim() ?? '';
    this.#hooks = hooks;
    this.#revision = revision;
    // A browser may have filled fields in again by itself; what counts is what is kept.
    this.show(undefined);
    ask.addEventListener('input', () => {
      this.#mirror();
      hooks.changed(this.value);
    });
  }

  get #control(): HTMLTextAreaElement | HTMLSelectElement | null {
    return this.ask.querySelector('textarea, select');
  }

  get value(): string {
    return this.#control?.value ?? this.ask.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  }

  /** The answer in words: of a claim, its number and its words. */
  words(value: string): string {
    const options = [...this.ask.querySelectorAll('option')];
    return options.find((option) => option.value === value && value !== '')?.textContent ?? value;
  }

  /** Shows an answer from elsewhere. A field that already says so is left alone, and so is the cursor in it. */
  show(answer: Answer | undefined): void {
    const value = answer?.value ?? '';
    if (value !== this.value) {
      const control = this.#control;
      if (control !== null) control.value = value;
      for (const input of this.ask.querySelectorAll('input')) input.checked = input.value === value;
    }
    this.#mirror();
    this.#showOthers(answer);
    const changed = this.ask.querySelector<HTMLElement>('.ask-changed');
    if (changed === null) return;
    const isOld = answer !== undefined && isAnswered(answer) && answer.revision !== this.#revision;
    changed.hidden = !isOld;
    changed.textContent = isOld
      ? `The reading has changed since you answered this on ${dateOf(answer.edited)}. Your answer is as you left it; read the passage once more.`
      : '';
  }

  /** A choice that the list of claims no longer has is kept in words. */
  #mirror(): void {
    const { value } = this;
    this.ask.classList.toggle('answered', value.trim() !== '');
    const typed = this.ask.querySelector('.ask-typed');
    if (typed !== null) typed.textContent = this.words(value);
    const changed = this.ask.querySelector<HTMLElement>('.ask-changed');
    if (changed !== null) changed.hidden = true;
  }

  #showOthers(answer: Answer | undefined): void {
    const place = this.ask.querySelector<HTMLElement>('.ask-others');
    if (place === null) return;
    const others = answer?.others ?? [];
    place.hidden = others.length === 0;
    place.replaceChildren(
      ...others.map((other) =>
        make(
          'div',
          { class: 'ask-other' },
          make('p', { class: 'ask-note' }, `Answered elsewhere, ${dateOf(other.edited)}:`),
          make('p', { class: 'ask-words' }, this.words(other.value)),
          make(
            'button',
            {
              type: 'button',
              click: () => {
                this.#take(other);
              },
            },
            'Use this one',
          ),
          make(
            'button',
            {
              type: 'button',
              click: () => {
                this.#drop(other);
              },
            },
            'Leave it out',
          ),
        ),
      ),
    );
  }

  #take(other: Version): void {
    const answer = this.#hooks.answer();
    if (answer === undefined) return;
    const { value, edited, revision } = answer;
    const rest = answer.others.filter((version) => version.value !== other.value);
    this.#hooks.chosen(other.value, value.trim() === '' ? rest : [...rest, { value, edited, revision }]);
    this.#control?.focus();
  }

  #drop(other: Version): void {
    const answer = this.#hooks.answer();
    if (answer === undefined) return;
    this.#hooks.chosen(
      answer.value,
      answer.others.filter((version) => version.value !== other.value),
    );
    this.#control?.focus();
  }
}

/** A moment as a reader of English says it: “November 24, 2026 at 10:42 AM”. */
export function dateOf(time: number): string {
  return new Date(time).toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' });
}
