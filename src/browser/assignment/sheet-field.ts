/** A prompt on the page: its field, what stands beside it, and what goes on paper instead. */
import {
  answersPresent,
  isAnswered,
  isPossible,
  removeVersion,
  useVersion,
  versionOf,
  type Answer,
  type Present,
  type Said,
  type Version,
} from '../../study/answers.ts';
import { button, make } from '../shared/elements.ts';
import { noticeText, passageFromLine, versionText, versionWords } from './sheet-text.ts';

export interface FieldHooks {
  /** The student has changed the answer. */
  onInput: () => void;
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
  /** The prompt as the assignment has it now. */
  readonly present: Present;
  readonly #hooks: FieldHooks;
  readonly #revision: string;

  constructor(ask: HTMLElement, number: number, revision: string, hooks: FieldHooks) {
    this.ask = ask;
    this.number = number;
    this.prompt = ask.dataset['prompt'] ?? '';
    this.question = (ask.querySelector('.ask-question')?.textContent ?? '').replace(/\s+/g, ' ').trim();
    this.passage = passageFromLine(ask.querySelector('.ask-about')?.textContent ?? '');
    this.present = { question: this.question, on: ask.dataset['on'] ?? '', choices: choicesOf(ask) };
    this.#hooks = hooks;
    this.#revision = revision;
    // A browser may have filled in fields by itself after a reload; only what is saved counts.
    this.show(undefined);
    ask.addEventListener('input', () => {
      this.#update();
      hooks.onInput();
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

  /** A value as it is to be saved: with what it answers. */
  said(value: string): Said {
    const { question, on } = this.present;
    const words = this.words(value);
    return { value, question, on, words: words === value ? '' : words };
  }

  /** The answer in words: of a claim, its number and its words. */
  words(value: string): string {
    const options = [...this.ask.querySelectorAll('option')];
    return options.find((option) => option.value === value && value !== '')?.textContent ?? value;
  }

  /**
   * Shows an answer from elsewhere. A field that already has it is left alone, and so is the cursor in it. An answer to the
   * prompt as it was before it changed does not go into the field; its words stand below.
   */
  show(answer: Answer | undefined): void {
    const current = answer !== undefined && answersPresent(answer, this.present) ? answer : undefined;
    const value = current?.value ?? '';
    if (value !== this.value) {
      const control = this.#control;
      if (control !== null) control.value = value;
      for (const input of this.ask.querySelectorAll('input')) input.checked = input.value === value;
    }
    this.#update(current);
    const earlier = answer !== undefined && current === undefined && isAnswered(answer) ? [versionOf(answer)] : [];
    this.#showOthers([...earlier, ...(answer?.others ?? [])]);
  }

  /** What depends on the field’s value. A choice that the list of claims no longer has is shown in words. */
  #update(answer?: Answer): void {
    this.ask.classList.toggle('answered', this.isAnswered);
    const typed = this.ask.querySelector('.ask-typed');
    if (typed !== null) typed.textContent = this.words(this.value);
    const notice = this.ask.querySelector<HTMLElement>('.ask-changed');
    if (notice === null) return;
    const text = noticeText(this.said(this.value), answer, this.#revision);
    notice.hidden = text === null;
    notice.textContent = text ?? '';
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
          make('p', { class: 'ask-note' }, versionText(other, this.present)),
          make(
            'p',
            { class: 'ask-words' },
            versionWords(other, (value) => this.words(value)),
          ),
          isPossible(other.value, this.present)
            ? button('Use this one', () => {
                this.#change(useVersion, other);
              })
            : null,
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
    const { value, others } = change(this.#shown(answer), other);
    this.#hooks.onVersions(value, others);
    (this.#control ?? this.ask.querySelector('input'))?.focus();
  }

  /** The answer as the page shows it: one to the prompt as it was before stands among the others, below a blank field. */
  #shown(answer: Answer): Answer {
    if (!isAnswered(answer) || answersPresent(answer, this.present)) return answer;
    return { ...answer, value: '', others: [versionOf(answer), ...answer.others] };
  }
}

/** What can be chosen; null where the prompt is answered in words. */
function choicesOf(ask: HTMLElement): ReadonlySet<string> | null {
  if (ask.querySelector('textarea') !== null) return null;
  const choices = [...ask.querySelectorAll<HTMLInputElement | HTMLOptionElement>('input, option')];
  return new Set(choices.map(({ value }) => value).filter((value) => value !== ''));
}
