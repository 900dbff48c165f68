/** Starts a sheet: fields, saving, progress, “My answers”. The same for every assignment, however it came. */
import { progressOf, type Answer } from '../../study/answers.ts';
import { byId, fieldById } from '../shared/elements.ts';
import { AnswerSaver, type SaveState } from './answer-saver.ts';
import { deviceAnswers, listenForChanges } from './device-answers.ts';
import { offerMyAnswers } from './my-answers.ts';
import { pointInText } from './point-in-text.ts';
import { SheetField } from './sheet-field.ts';
import { sheetInfoFrom } from './sheet-info.ts';
import { nextLink, problemText, stateText } from './sheet-text.ts';

/** @param sheet the element that holds the questions, with what they belong to in its data attributes */
export async function startSheet(sheet: HTMLElement): Promise<void> {
  const info = sheetInfoFrom(sheet.dataset);
  const { assignment, revision } = info;
  const fields = new Map<string, SheetField>();
  const show = (prompt: string, answer: Answer | undefined) => {
    fields.get(prompt)?.show(answer);
    showProgress();
  };
  const saver = new AnswerSaver(deviceAnswers(assignment), revision, {
    show,
    showState,
    showRestored: () => {
      announce('The browser had cleared its memory. What stands on this page has been saved anew.');
    },
  });
  for (const [index, ask] of [...sheet.querySelectorAll<HTMLElement>('.ask')].entries()) {
    const prompt = ask.dataset['prompt'] ?? '';
    const field = new SheetField(ask, index + 1, revision, {
      onInput: (value) => {
        saver.change(prompt, value);
        showProgress();
      },
      onVersions: (value, others) => {
        saver.change(prompt, value, others);
        show(prompt, saver.answers.get(prompt));
      },
      answer: () => saver.answers.get(prompt),
    });
    fields.set(prompt, field);
    pointInText(ask, announce);
  }

  function showProgress(): void {
    const shown = [...fields.values()].map(({ prompt, ask, number, isAnswered }) => ({
      prompt: { id: prompt },
      question: { id: ask.id, number, isAnswered },
    }));
    const { answered, total } = progressOf(
      shown.map(({ prompt }) => prompt),
      saver.answers,
    );
    byId('sheet-progress').textContent = `${String(answered)} of ${String(total)} answered`;
    const bar = fieldById('progress', 'sheet-bar');
    bar.max = Math.max(1, total);
    bar.value = answered;
    const { href, text } = nextLink(shown.map(({ question }) => question));
    const link = fieldById('a', 'sheet-next');
    link.href = href;
    link.textContent = text;
  }

  function showState(state: SaveState): void {
    byId('sheet-kept').textContent = stateText[state];
    if (state === 'saving') return;
    const text = problemText[state];
    byId('sheet-trouble').hidden = text === '';
    const place = byId('sheet-trouble-words');
    // The same text set again would be read out again.
    if (place.textContent !== text) place.textContent = text;
  }

  function announce(message: string): void {
    byId('sheet-said').textContent = message;
  }

  byId('sheet-try').addEventListener('click', () => void saver.flush());
  addEventListener('beforeunload', (event) => {
    if (saver.hasUnsaved && !byId('sheet-trouble').hidden) event.preventDefault();
  });
  offerMyAnswers(info, [...fields.values()], saver);
  showProgress();
  await saver.start();
  listenForChanges(assignment, saver);
  sheet.dataset['ready'] = '';
}
