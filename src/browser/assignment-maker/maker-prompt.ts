/** The fields of one question on the page that makes an assignment. */
import type { PromptDraft } from '../../study/draft.ts';
import { claimsIn } from '../../study/passage.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import { claimLabel } from '../../views/sheet/sheet-prompt.ts';
import { promptKinds, type PromptKind } from '../../model/assignment.ts';
import { make } from '../shared/elements.ts';

const kindWords: Readonly<Record<PromptKind, string>> = {
  short: 'Answered in words',
  choice: 'Answered by one of several options',
  point: 'Answered by pointing at a claim',
};

export interface PromptHooks {
  move: (by: -1 | 1) => void;
  remove: () => void;
}

export class MakerPrompt {
  readonly id: string;
  readonly element: HTMLFieldSetElement;
  readonly #legend = make('legend');
  readonly #kind: HTMLSelectElement;
  readonly #on = make('select');
  readonly #question: HTMLTextAreaElement;
  readonly #options: HTMLTextAreaElement;
  readonly #lines: HTMLInputElement;

  constructor(draft: PromptDraft, file: ReadingFile | null, hooks: PromptHooks) {
    this.id = draft.id;
    const name = (part: string) => `maker-${draft.id}-${part}`;
    this.#kind = make(
      'select',
      { id: name('kind') },
      ...promptKinds.map((kind) => make('option', { value: kind, selected: kind === draft.kind }, kindWords[kind])),
    );
    this.#on.id = name('on');
    this.#question = make('textarea', { id: name('question'), rows: '3', maxlength: '5000' }, draft.question);
    this.#options = make('textarea', { id: name('options'), rows: '4', maxlength: '5000' }, draft.options);
    this.#lines = make('input', { id: name('lines'), type: 'number', min: '1', max: '30', value: String(draft.lines) });
    const row = (label: string, field: HTMLElement, id: string) =>
      make('p', { class: 'field' }, make('label', { for: id }, label), field);
    const options = row('Options, one a line', this.#options, name('options'));
    const lines = row('Lines to write on, when printed', this.#lines, name('lines'));
    const button = (words: string, click: () => void) => make('button', { type: 'button', click }, words);
    this.element = make(
      'fieldset',
      { class: 'maker-prompt', id: `maker-${draft.id}` },
      this.#legend,
      row('It asks about', this.#on, name('on')),
      row('It is', this.#kind, name('kind')),
      row('Question', this.#question, name('question')),
      options,
      lines,
      make(
        'p',
        { class: 'actions' },
        button('Move up', () => {
          hooks.move(-1);
        }),
        button('Move down', () => {
          hooks.move(1);
        }),
        button('Take out', hooks.remove),
      ),
    );
    const fit = () => {
      options.hidden = this.#kind.value !== 'choice';
      lines.hidden = this.#kind.value !== 'short';
    };
    this.#kind.addEventListener('change', fit);
    fit();
    this.offer(file, draft.on);
  }

  set number(number: number) {
    this.#legend.textContent = `Question ${String(number)}`;
  }

  focus(): void {
    this.#question.focus();
  }

  /** Passages of a reading to ask about; what was chosen stays where the reading has it. */
  offer(file: ReadingFile | null, chosen = this.#on.value): void {
    this.#on.replaceChildren(
      ...(file?.reading.sections ?? []).map((section) =>
        make(
          'optgroup',
          { label: section.title },
          make('option', { value: `section:${section.id}` }, `The whole section “${section.title}”`),
          ...claimsIn(section).map((claim) => make('option', { value: claim.id }, `Claim ${claimLabel(claim)}`)),
        ),
      ),
    );
    const values = [...this.#on.options].map(({ value }) => value);
    const wanted = [chosen, `section:${chosen}`].find((value) => values.includes(value));
    this.#on.value = wanted ?? values[0] ?? '';
  }

  get draft(): PromptDraft {
    return {
      id: this.id,
      kind: this.#kind.value as PromptKind,
      on: this.#on.value,
      question: this.#question.value,
      options: this.#options.value,
      lines: Math.min(30, Math.max(1, Math.round(Number(this.#lines.value)) || 4)),
    };
  }
}
