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
  const source = fieldById('select', 'wb_check_source');
  source.addEventListener('change', () => {
    byId('wb_record_fields').hidden = source.value !== newRecord;
  });
  byId('wb_check_add').addEventListener('click', () => {
    const record = {
      type: fieldById('select', 'wb_source_type').value,
      title: value('wb_source_title'),
      short: value('wb_source_short'),
      ...given('publisher', value('wb_source_publisher')),
      ...given('issued', value('wb_source_issued')),
      ...given('URL', value('wb_source_url')),
    } as SourceFields;
    const isAdded = desk.edit(
      ({ id }) =>
        addCheck(session.project, id, {
          verdict: verdicts.find((verdict) => verdict === fieldById('select', 'wb_check_verdict').value) ?? 'supports',
          source: source.value === newRecord ? record : source.value,
          locator: value('wb_check_locator'),
          text: fieldById('textarea', 'wb_check_text').value,
        }),
      'a check',
    );
    if (!isAdded) return;
    for (const field of byId('wb_check_fold').querySelectorAll<HTMLInputElement>('input, textarea')) field.value = '';
    (byId('wb_check_fold') as HTMLDetailsElement).open = false;
  });
}

export function showChecks(session: Session, { id, checks }: ProjectClaim): void {
  const { sources } = session.project;
  const short = (name: string) => sources[name]?.short ?? name;
  byId('wb_checks').replaceChildren(
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
  const chosen = fieldById('select', 'wb_check_source');
  const before = chosen.value;
  const others = Object.keys(sources).filter((name) => name !== session.project.source);
  chosen.replaceChildren(
    make('option', { value: newRecord }, 'A new record'),
    ...others.map((name) => make('option', { value: name }, short(name))),
  );
  chosen.value = others.includes(before) ? before : newRecord;
  byId('wb_record_fields').hidden = chosen.value !== newRecord;
}
