/** Accepts many claims at once: the count stands on the button, and one “Undo” takes it back. */
import { acceptClaims, openClaimsOf, openQuotationsWithNamedSpeaker } from '../../drafting/workbench/edits/claims.ts';
import { paragraphsOf } from '../../drafting/workbench/project.ts';
import { countNoun } from '../../model/words.ts';
import { button, byId, make } from '../shared/elements.ts';
import type { Session } from './session.ts';

/** Counts anew when the place is opened, and after each change while it is open. */
export function startMany(session: Session): void {
  byId('_wb-many-fold').addEventListener('toggle', () => {
    showMany(session);
  });
}

export function showMany(session: Session): void {
  if (!(byId('_wb-many-fold') as HTMLDetailsElement).open) return;
  const { project } = session;
  const accept = (ids: readonly string[], whose: string) => () => {
    session.edit(
      { project: acceptClaims(session.project, ids) },
      `${countNoun(ids.length, 'claim')} ${whose} accepted`,
    );
    byId('_wb-many-fold').querySelector('summary')?.focus();
  };
  const named = openQuotationsWithNamedSpeaker(project, paragraphsOf(project));
  const speakers = Object.values(project.speakers)
    .map(({ id, record }) => ({ name: record.name, open: openClaimsOf(project, id) }))
    .filter(({ open }) => open.length > 0)
    .sort((a, b) => b.open.length - a.open.length || a.name.localeCompare(b.name));
  const rows = [
    ...(named.length === 0
      ? []
      : [
          button(
            `Accept ${countNoun(named.length, 'quotation')} whose speaker is named beside ${named.length === 1 ? 'it' : 'them'}`,
            accept(named, 'with the speaker named'),
          ),
        ]),
    ...speakers.map(({ name, open }) =>
      button(`Accept ${countNoun(open.length, 'claim')} of ${name}`, accept(open, `of ${name}`)),
    ),
  ];
  byId('_wb-many').replaceChildren(...(rows.length === 0 ? [make('p', { class: 'meta' }, 'Nothing is open.')] : rows));
}
