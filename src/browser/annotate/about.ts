/** What is told of the article itself, to be mended; and the lines that were left out of it, to be put back. */
import { editRecord } from '../../drafting/workbench/edits/record.ts';
import { putBack } from '../../drafting/workbench/edits/left-out.ts';
import { countNoun } from '../../model/words.ts';
import { button, byId, fieldById, make } from '../shared/elements.ts';
import type { Session } from './session.ts';

const fields = ['title', 'byline', 'publication', 'date', 'address', 'summary'] as const;
const fieldOf = (name: (typeof fields)[number]) =>
  name === 'summary' ? fieldById('textarea', `_wb-record-${name}`) : fieldById('input', `_wb-record-${name}`);

export function startAbout(session: Session): void {
  fieldById('form', '_wb-record').addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = Object.fromEntries(fields.map((name) => [name, fieldOf(name).value])) as Record<
      (typeof fields)[number],
      string
    >;
    byId('_wb-record-said').textContent =
      session.edit(editRecord(session.project, typed), 'what is told of the article') ?? 'Kept.';
  });
}

export function showAbout(session: Session): void {
  const { record, leftOut } = session.project;
  for (const name of fields) {
    const field = fieldOf(name);
    if (field !== document.activeElement) field.value = record[name] ?? '';
  }
  byId('_wb-leftout-fold').hidden = leftOut.length === 0;
  byId('_wb-leftout-title').textContent = `Left out of the text: ${countNoun(leftOut.length, 'line')}`;
  byId('_wb-leftout').replaceChildren(
    ...leftOut.map(({ text, what }, index) =>
      make(
        'li',
        {},
        make('span', {}, text.length > 200 ? `${text.slice(0, 200)}…` : text),
        ' ',
        make('span', { class: 'meta' }, `(${what})`),
        ' ',
        button(
          'Put back',
          () => {
            session.edit(putBack(session.project, index), 'a line that was put back');
          },
          { 'aria-label': `Put back: ${text.slice(0, 60)}` },
        ),
      ),
    ),
  );
}
