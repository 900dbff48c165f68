/** Brings a sheet to life: fields, keeping, progress, “My answers”. The same for every assignment, however it came. */
import { progressOf, type Answer } from '../../study/answers.ts';
import { AnswerKeeper, type Keeping } from './answer-keeper.ts';
import { byId, fieldById } from '../shared/elements.ts';
import { offerMyAnswers, type About } from './my-answers.ts';
import { pointInText } from './point-in-text.ts';
import { SheetField } from './sheet-field.ts';

const keepingWords: Readonly<Record<Keeping, string>> = {
  nothing: '',
  saving: 'Saving …',
  saved: 'Saved on this device.',
  blocked: 'Not saved.',
  full: 'Not saved.',
  failed: 'Not saved.',
};

const troubleWords: Readonly<Partial<Record<Keeping, string>>> = {
  blocked:
    'This browser keeps nothing for this page: it may be a private window, or keeping is turned off in the settings. Your words stay here until the page is closed. Copy or download them before.',
  full: 'This device has no room left, so your last words are not saved. They are still here: copy or download them, then make room and try again.',
  failed: 'Your last words could not be saved. They are still here: copy or download them, or try again.',
};

/** @param sheet the element that holds the questions and says, in its data, what they belong to */
export async function startSheet(sheet: HTMLElement): Promise<void> {
  const { assignment = '', title = '', reading = '', readingTitle = '', revision = '' } = sheet.dataset;
  const about: About = { assignment, title, reading, readingTitle, revision };
  const fields = new Map<string, SheetField>();
  const keeper = new AnswerKeeper(assignment, revision, {
    show: (prompt, answer) => {
      show(prompt, answer);
    },
    tell,
    restored: () => {
      say('The browser had cleared its memory. What stands on this page has been saved anew.');
    },
  });
  const show = (prompt: string, answer: Answer | undefined) => {
    fields.get(prompt)?.show(answer);
    count();
  };
  for (const [index, ask] of [...sheet.querySelectorAll<HTMLElement>('.ask')].entries()) {
    const prompt = ask.dataset['prompt'] ?? '';
    const field = new SheetField(ask, index + 1, revision, {
      changed: (value) => {
        keeper.change(prompt, value);
        count();
      },
      chosen: (value, others) => {
        keeper.change(prompt, value, others);
        show(prompt, keeper.answers.get(prompt));
      },
      answer: () => keeper.answers.get(prompt),
    });
    fields.set(prompt, field);
    pointInText(ask, say);
  }
  const prompts = [...fields.values()].map(({ prompt: id }) => ({ id }));

  function count(): void {
    const { answered, total } = progressOf(prompts, keeper.answers);
    byId('sheet-progress').textContent = `${String(answered)} of ${String(total)} answered`;
    const bar = fieldById('progress', 'sheet-bar');
    bar.max = Math.max(1, total);
    bar.value = answered;
    const next = [...fields.values()].find((field) => !field.ask.classList.contains('answered'));
    const link = fieldById('a', 'sheet-next');
    link.href = next === undefined ? '#my-answers' : `#${next.ask.id}`;
    link.textContent = next === undefined ? 'My answers' : `Next: question ${String(next.number)}`;
  }

  function tell(keeping: Keeping): void {
    byId('sheet-kept').textContent = keepingWords[keeping];
    const trouble = byId('sheet-trouble');
    const words = troubleWords[keeping];
    // While it tries again, what was wrong stays in sight.
    if (keeping === 'saving') return;
    trouble.hidden = words === undefined;
    const place = byId('sheet-trouble-words');
    if (place.textContent !== (words ?? '')) place.textContent = words ?? '';
  }

  function say(words: string): void {
    byId('sheet-said').textContent = words;
  }

  byId('sheet-try').addEventListener('click', () => void keeper.flush());
  addEventListener('beforeunload', (event) => {
    if (keeper.isAtRisk && !byId('sheet-trouble').hidden) event.preventDefault();
  });
  offerMyAnswers(about, [...fields.values()], keeper);
  count();
  await keeper.start();
  sheet.dataset['ready'] = '';
}
