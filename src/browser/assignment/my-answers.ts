/** “My answers”: print, copy, download, bring back, erase. */
import { longestAnswersFile, readAnswersFile, writeAnswersFile } from '../../study/answers-file.ts';
import { answersMarkdown } from '../../study/answers-markdown.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import { download } from '../shared/download.ts';
import { byId, fieldById } from '../shared/elements.ts';
import { dateOf, type SheetField } from './sheet-field.ts';

/** The sheet, as its page tells. */
export interface About {
  assignment: string;
  title: string;
  reading: string;
  readingTitle: string;
  revision: string;
}

export function offerMyAnswers(about: About, fields: readonly SheetField[], keeper: AnswerKeeper): void {
  const said = byId('my-answers-said');
  const say = (words: string) => {
    said.textContent = words;
  };
  const name = `answers-${about.assignment.replace('/', '-')}`;
  const markdown = () =>
    answersMarkdown(
      about.title,
      about.readingTitle,
      dateOf(Date.now()),
      fields.map((field) => ({
        number: field.number,
        question: field.question,
        passage: field.passage,
        answer: field.words(keeper.answers.get(field.prompt)?.value ?? ''),
        others: (keeper.answers.get(field.prompt)?.others ?? []).map(({ value }) => field.words(value)),
      })),
    );
  const json = () => {
    const questions = new Map(fields.map(({ prompt, question }) => [prompt, question]));
    const answers = [...keeper.answers.values()].map((answer) => ({
      ...answer,
      question: questions.get(answer.prompt) ?? '',
    }));
    return writeAnswersFile(about, answers);
  };

  byId('answers-print').addEventListener('click', () => {
    print();
  });
  byId('answers-copy').addEventListener('click', () => void copy(markdown(), say));
  byId('answers-markdown').addEventListener('click', () => {
    download(`${name}.md`, 'text/markdown', markdown());
    say('The text of your answers is among your downloads.');
  });
  byId('answers-json').addEventListener('click', () => {
    download(`${name}.json`, 'application/json', json());
    say('Take this file to another device, and bring it back there on the page of this assignment.');
  });
  const file = fieldById('input', 'answers-file');
  byId('answers-bring').addEventListener('click', () => {
    file.click();
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void bringBack(chosen, about, keeper, say);
    file.value = '';
  });
  offerErasing(keeper, say);
}

async function copy(text: string, say: (words: string) => void): Promise<void> {
  const place = fieldById('textarea', 'answers-text');
  try {
    await navigator.clipboard.writeText(text);
    place.hidden = true;
    say('Copied. Paste it into a document or a message.');
  } catch {
    // No access to the clipboard: the text is shown and marked, so that the reader can copy it by hand.
    place.hidden = false;
    place.value = text;
    place.focus();
    place.select();
    say('This browser does not let the page copy. The text stands below, marked: copy it from there.');
  }
}

async function bringBack(file: File, about: About, keeper: AnswerKeeper, say: (words: string) => void): Promise<void> {
  // Measured before it is read.
  const text = file.size > 4 * longestAnswersFile ? null : await file.text().catch(() => null);
  if (text === null) {
    say('This file is too large to be a file of answers, or cannot be read.');
    return;
  }
  const read = readAnswersFile(text, about.assignment);
  if ('refused' in read) {
    say(read.refused);
    return;
  }
  await keeper.bringBack(read.answers);
  const kept = [...keeper.answers.values()].some(({ others }) => others.length > 0);
  say(
    kept
      ? 'Brought back. Where the file says something else than this page, you find both below the question.'
      : 'Brought back.',
  );
}

/** Erasing takes two steps, the second on the page where the first was. */
function offerErasing(keeper: AnswerKeeper, say: (words: string) => void): void {
  const ask = byId('answers-erase');
  const sure = byId('answers-erase-sure');
  const yes = byId('answers-erase-yes');
  const close = () => {
    sure.hidden = true;
    ask.focus();
  };
  ask.addEventListener('click', () => {
    sure.hidden = false;
    yes.focus();
  });
  byId('answers-erase-no').addEventListener('click', close);
  yes.addEventListener('click', () => {
    keeper.erase().then(
      () => {
        fieldById('textarea', 'answers-text').value = '';
        byId('answers-text').hidden = true;
        close();
        say(
          'Erased. Nothing of your answers is left on this device; a file that you downloaded is still where it was.',
        );
      },
      () => {
        close();
        say('The browser does not let the page erase: clear its data in the browser’s settings.');
      },
    );
  });
}
