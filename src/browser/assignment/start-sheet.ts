/** Starts a sheet: fields, saving, progress, “My answers”. The same for every assignment, however it came. */
import { othersBeside, progressOf, type Answer } from '../../study/answers.ts';
import { showDamagedRecords } from '../shared/damaged-records.ts';
import { byId, fieldById } from '../shared/elements.ts';
import { lastingStorage } from '../shared/lasting.ts';
import { answersFileName } from './answer-list.ts';
import { AnswerSaver, type SaveState } from './answer-saver.ts';
import { answers, deviceAnswers, listenForChanges } from './device-answers.ts';
import { showGoneAnswers } from './gone-answers.ts';
import { offerMyAnswers } from './my-answers.ts';
import { pointInText } from './point-in-text.ts';
import { SheetField } from './sheet-field.ts';
import { sheetInfoFrom } from './sheet-info.ts';
import { lastingText, nextLink, problemText, stateText } from './sheet-text.ts';

/** @param sheet the element that holds the questions, with what they belong to in its data attributes */
export async function startSheet(sheet: HTMLElement): Promise<void> {
  const info = sheetInfoFrom(sheet.dataset);
  const { assignment, revision } = info;
  const fields = new Map<string, SheetField>();
  const show = (prompt: string, answer: Answer | undefined) => {
    const field = fields.get(prompt);
    field?.show(answer);
    if (field === undefined) showGoneAnswers([...fields.values()], saver.answers);
    showProgress();
  };
  const saver = new AnswerSaver(deviceAnswers(assignment), revision, {
    show,
    showState,
    showRestored: () => {
      announce('The browser had cleared its memory. What stands on this page has been saved anew.');
    },
    showDamaged: (count) => {
      const name = `${answersFileName(assignment)}-damaged.json`;
      showDamagedRecords(byId('sheet-damaged'), count, ['answer', 'answers'], name, () => answers.damaged(assignment));
    },
    onSaved: () => void showLasting(true),
  });
  for (const [index, ask] of [...sheet.querySelectorAll<HTMLElement>('.ask')].entries()) {
    const prompt = ask.dataset['prompt'] ?? '';
    const field: SheetField = new SheetField(ask, index + 1, revision, {
      onInput: () => {
        const before = saver.answers.get(prompt);
        const others = othersBeside(before, field.present);
        saver.change(prompt, field.said(field.value), others);
        if (others !== before?.others) field.show(saver.answers.get(prompt));
        showProgress();
      },
      onVersions: (value, others) => {
        saver.change(prompt, field.said(value), others);
        show(prompt, saver.answers.get(prompt));
      },
      answer: () => saver.answers.get(prompt),
    });
    fields.set(prompt, field);
    pointInText(ask, announce);
  }

  function showProgress(): void {
    const shown = [...fields.values()].map(({ prompt, present, ask, number, isAnswered }) => ({
      prompt: { id: prompt, present },
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

  /** Asks the browser once a page, when something is kept: before that there is nothing to lose. */
  let isAsked = false;
  async function showLasting(isSaved: boolean): Promise<void> {
    if (isAsked) return;
    isAsked = isSaved;
    const place = byId('answers-lasting');
    place.textContent = lastingText[await lastingStorage(false)];
    // A browser that asks the student answers only when the student does.
    if (isSaved) place.textContent = lastingText[await lastingStorage(true)];
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

  byId('sheet-try').addEventListener('click', () => {
    // Where nothing is waiting to be saved, it was the disk that could not be read.
    void (saver.hasUnsaved ? saver.flush() : saver.reread());
  });
  addEventListener('beforeunload', (event) => {
    if (saver.hasUnsaved && !byId('sheet-trouble').hidden) event.preventDefault();
  });
  offerMyAnswers(info, [...fields.values()], saver);
  showProgress();
  await saver.start();
  if (saver.answers.size > 0) await showLasting(false);
  listenForChanges(assignment, saver);
  sheet.dataset['ready'] = '';
}
