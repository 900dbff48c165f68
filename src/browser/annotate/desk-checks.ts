/** The checks of the claim in hand, and one more: with a record that is there, or a new one. */
import { addCheck, removeCheck, type SourceFields } from '../../drafting/workbench/edits/checks.ts';
import { typedLine } from '../../drafting/workbench/edits/edit.ts';
import type { ProjectClaim } from '../../drafting/workbench/project.ts';
import { verdicts } from '../../model/claim.ts';
import { plainText } from '../../model/inline.ts';
import { verdictWords } from '../../model/words.ts';
import { button, byId, fieldById, make } from '../shared/elements.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';

const newRecord = '';
const value = (id: string) => typedLine(fieldById('input', id).value);
const given = <Field extends string>(field: Field, words: string) =>
  (words === '' ? {} : { [field]: words }) as Partial<Record<Field, string>>;

export function startChecks(desk: Desk, session: Session): void {
  const source = fieldById('select', '_wb-check-source');
  source.addEventListener('change', () => {
    byId('_wb-record-fields').hidden = source.value !== newRecord;
  });
  byId('_wb-check-add').addEventListener('click', () => {
    const record = {
      type: fieldById('select', '_wb-source-type').value,
      title: value('_wb-source-title'),
      short: value('_wb-source-short'),
      ...given('publisher', value('_wb-source-publisher')),
      ...given('issued', value('_wb-source-issued')),
      ...given('URL', value('_wb-source-url')),
    } as SourceFields;
    const isAdded = desk.edit(
      ({ id }) =>
        addCheck(session.project, id, {
          verdict: verdicts.find((verdict) => verdict === fieldById('select', '_wb-check-verdict').value) ?? 'supports',
          source: source.value === newRecord ? record : source.value,
          locator: value('_wb-check-locator'),
          text: fieldById('textarea', '_wb-check-text').value,
        }),
      'a check',
    );
    if (!isAdded) return;
    for (const field of byId('_wb-check-fold').querySelectorAll<HTMLInputElement>('input, textarea')) field.value = '';
    (byId('_wb-check-fold') as HTMLDetailsElement).open = false;
  });
}

export function showChecks(session: Session, { id, checks }: ProjectClaim): void {
  const { sources } = session.project;
  const short = (name: string) => sources[name]?.short ?? name;
  byId('_wb-checks').replaceChildren(
    ...checks.map(({ verdict, source, locator, text }, place) =>
      make(
        'li',
        {},
        `${verdictWords[verdict]}. ${plainText(text)} ${short(source)}${locator === '' ? '' : `, ${locator}`}. `,
        button('Take it off', () => {
          session.edit({ project: removeCheck(session.project, id, place) }, 'a check taken off');
        }),
      ),
    ),
  );
  const chosen = fieldById('select', '_wb-check-source');
  const before = chosen.value;
  const others = Object.keys(sources).filter((name) => name !== session.project.source);
  chosen.replaceChildren(
    make('option', { value: newRecord }, 'A new record'),
    ...others.map((name) => make('option', { value: name }, short(name))),
  );
  chosen.value = others.includes(before) ? before : newRecord;
  byId('_wb-record-fields').hidden = chosen.value !== newRecord;
}
