/** The fields of one question on the page that makes an assignment. */
import { promptKinds, type PromptKind } from '../../model/assignment.ts';
import type { PromptDraft } from '../../study/assignment-draft.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import { button, make } from '../shared/elements.ts';
import { parseLines } from './maker-text.ts';
import { passageGroups, passageIn } from './passage-options.ts';

const kindText: Readonly<Record<PromptKind, string>> = {
  short: 'Answered in words',
  choice: 'Answered by one of several options',
  point: 'Answered by pointing at a claim',
};

export interface PromptHooks {
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
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

  constructor(draft: PromptDraft, file: ReadingFile | null, { onMove, onRemove }: PromptHooks) {
    this.id = draft.id;
    const name = (part: string) => `maker-${draft.id}-${part}`;
    this.#kind = make(
      'select',
      { id: name('kind') },
      ...promptKinds.map((kind) => make('option', { value: kind, selected: kind === draft.kind }, kindText[kind])),
    );
    this.#on.id = name('on');
    this.#question = make('textarea', { id: name('question'), rows: '3', maxlength: '5000' }, draft.question);
    this.#options = make('textarea', { id: name('options'), rows: '4', maxlength: '5000' }, draft.options);
    this.#lines = make('input', { id: name('lines'), type: 'number', min: '1', max: '30', value: String(draft.lines) });
    const row = (label: string, field: HTMLElement, id: string) =>
      make('p', { class: 'field' }, make('label', { for: id }, label), field);
    const options = row('Options, one a line', this.#options, name('options'));
    const lines = row('Lines to write on, when printed', this.#lines, name('lines'));
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
          onMove(-1);
        }),
        button('Move down', () => {
          onMove(1);
        }),
        button('Take out', onRemove),
      ),
    );
    const showFields = () => {
      options.hidden = this.#kind.value !== 'choice';
      lines.hidden = this.#kind.value !== 'short';
    };
    this.#kind.addEventListener('change', showFields);
    showFields();
    this.offer(file, draft.on);
  }

  set number(number: number) {
    this.#legend.textContent = `Question ${String(number)}`;
  }

  focus(): void {
    this.#question.focus();
  }

  /** Offers the passages of a reading to ask about; what was chosen stays where the reading has it. */
  offer(file: ReadingFile | null, wanted = this.#on.value): void {
    const groups = passageGroups(file);
    this.#on.replaceChildren(
      ...groups.map(({ label, options }) =>
        make('optgroup', { label }, ...options.map(({ value, text }) => make('option', { value }, text))),
      ),
    );
    this.#on.value = passageIn(groups, wanted);
  }

  get draft(): PromptDraft {
    return {
      id: this.id,
      kind: this.#kind.value as PromptKind,
      on: this.#on.value,
      question: this.#question.value,
      options: this.#options.value,
      lines: parseLines(this.#lines.value),
    };
  }
}
