/** “My answers”: print, copy, download, bring back, erase. */
import { longestAnswersFile } from '../../study/answer-schema.ts';
import { readAnswersFile, writeAnswersFiles } from '../../study/answers-file.ts';
import { answersMarkdown } from '../../study/answers-markdown.ts';
import { copyText } from '../shared/copy-text.ts';
import { button, byId, fieldById } from '../shared/elements.ts';
import { onFileChosen, readTextFile } from '../shared/open-file.ts';
import { saveFile } from '../shared/save-file.ts';
import {
  answersFileName,
  answersFileNames,
  answersInWords,
  answersWithQuestions,
  goneInWords,
  importedText,
} from './answer-list.ts';
import type { AnswerSaver } from './answer-saver.ts';
import type { SheetField } from './sheet-field.ts';
import type { SheetInfo } from './sheet-info.ts';
import { dateTimeText, erasedText } from './sheet-text.ts';

type ShowMessage = (message: string) => void;

export function offerMyAnswers(info: SheetInfo, fields: readonly SheetField[], saver: AnswerSaver): void {
  const place = byId('my-answers-said');
  const showMessage: ShowMessage = (message) => {
    place.textContent = message;
  };
  const name = answersFileName(info.assignment);
  const markdown = () =>
    answersMarkdown(
      info.title,
      info.readingTitle,
      dateTimeText(Date.now()),
      answersInWords(fields, saver.answers),
      goneInWords(fields, saver.answers),
    );

  byId('answers-print').addEventListener('click', () => {
    print();
  });
  byId('answers-copy').addEventListener('click', () => void copy(markdown(), showMessage));
  byId('answers-markdown').addEventListener('click', () => {
    saveFile(`${name}.md`, 'text/markdown', markdown());
    showMessage('The text of your answers is among your downloads.');
  });
  byId('answers-json').addEventListener('click', () => {
    offerFiles(info.assignment, writeAnswersFiles(info, answersWithQuestions(fields, saver.answers)), showMessage);
  });
  const input = fieldById('input', 'answers-file');
  byId('answers-bring').addEventListener('click', () => {
    input.click();
  });
  onFileChosen(input, (file) => void importFile(file, info, saver, showMessage));
  offerErasing(saver, showMessage);
}

/** Saves one file. Several are offered one by one, since a browser lets a page save only one for each click. */
function offerFiles(assignment: string, files: readonly string[], showMessage: ShowMessage): void {
  const names = answersFileNames(assignment, files.length);
  const save = (index: number) => {
    saveFile(names[index] ?? '', 'application/json', files[index] ?? '');
  };
  const isOne = files.length === 1;
  const place = byId('answers-files');
  place.hidden = isOne;
  place.replaceChildren(
    ...(isOne
      ? []
      : files.map((_, index) =>
          button(`Download part ${String(index + 1)} of ${String(files.length)}`, () => {
            save(index);
          }),
        )),
  );
  if (isOne) save(0);
  showMessage(
    isOne
      ? 'Take this file to another device, and bring it back there on the page of this assignment.'
      : 'Your answers are too long for one file. Download each part, and bring all of them back on the page of this assignment.',
  );
}

async function copy(text: string, showMessage: ShowMessage): Promise<void> {
  const place = fieldById('textarea', 'answers-text');
  const isCopied = await copyText(text);
  place.hidden = isCopied;
  if (isCopied) {
    showMessage('Copied. Paste it into a document or a message.');
    return;
  }
  // The text is shown and selected, so that the reader can copy it by hand.
  place.value = text;
  place.focus();
  place.select();
  showMessage('This browser does not let the page copy. The text stands below, marked: copy it from there.');
}

async function importFile(file: File, info: SheetInfo, saver: AnswerSaver, showMessage: ShowMessage): Promise<void> {
  const text = await readTextFile(file, longestAnswersFile).catch(() => null);
  if (text === null) {
    showMessage('This file is too large to be a file of answers, or cannot be read.');
    return;
  }
  const read = readAnswersFile(text, info.assignment);
  if ('problem' in read) {
    showMessage(read.problem);
    return;
  }
  await saver.importAnswers(read.answers);
  showMessage(importedText(saver.answers));
}

/** Erasing takes two steps, the second on the page where the first was. */
function offerErasing(saver: AnswerSaver, showMessage: ShowMessage): void {
  const erase = byId('answers-erase');
  const question = byId('answers-erase-sure');
  const yes = byId('answers-erase-yes');
  const no = byId('answers-erase-no');
  const close = () => {
    question.hidden = true;
    erase.focus();
  };
  erase.addEventListener('click', () => {
    question.hidden = false;
    // Whoever presses on without reading keeps them.
    no.focus();
  });
  no.addEventListener('click', close);
  yes.addEventListener('click', () => {
    // Only who was asked can say yes.
    if (question.hidden) return;
    saver.erase().then(
      () => {
        fieldById('textarea', 'answers-text').value = '';
        byId('answers-text').hidden = true;
        close();
        byId('answers-files').hidden = true;
        byId('answers-files').replaceChildren();
        byId('answers-lasting').textContent = '';
        showMessage(erasedText);
      },
      () => {
        close();
        showMessage('The browser does not let the page erase: clear its data in the browser’s settings.');
      },
    );
  });
}
