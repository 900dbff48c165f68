/** The speaker of the claim in hand: completed while one writes, and changed in all claims at once. */
import { openClaimsOf } from '../../drafting/workbench/edits/claims.ts';
import { editSpeaker, mergeSpeakers, splitSpeaker } from '../../drafting/workbench/edits/speakers.ts';
import { wordsOfClaim, type ProjectClaim } from '../../drafting/workbench/project.ts';
import { identifications, speakerTypes } from '../../model/speaker-class.ts';
import { countNoun } from '../../model/words.ts';
import { byId, fieldById, make } from '../shared/elements.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';

const claimsOf = ({ project }: Session, speaker: string) => project.claims.filter(({ by }) => by === speaker);

export function startSpeaker(desk: Desk, session: Session): void {
  const speaker = () => session.claim?.by ?? '';
  byId('_wb-right-all').addEventListener('click', () => {
    desk.acceptSpeaker();
  });
  byId('_wb-speaker-keep').addEventListener('click', () => {
    desk.edit(
      () =>
        editSpeaker(session.project, speaker(), {
          name: fieldById('input', '_wb-speaker-name').value,
          role: fieldById('input', '_wb-speaker-role').value,
          type: speakerTypes.find((type) => type === fieldById('select', '_wb-speaker-type').value) ?? 'person',
          identification:
            identifications.find((value) => value === fieldById('select', '_wb-speaker-identification').value) ??
            'named',
        }),
      'what is told of a speaker',
    );
  });
  fieldById('select', '_wb-merge').addEventListener('change', () => {
    showMergeCount(session);
  });
  byId('_wb-merge-do').addEventListener('click', () => {
    desk.edit(
      () => mergeSpeakers(session.project, speaker(), fieldById('select', '_wb-merge').value),
      'two speakers made one',
    );
  });
  byId('_wb-split-do').addEventListener('click', () => {
    const chosen = [...byId('_wb-split-list').querySelectorAll('input')].filter(({ checked }) => checked);
    const ids = chosen.map(({ value }) => value);
    desk.edit(
      () => splitSpeaker(session.project, speaker(), ids, fieldById('input', '_wb-split-name').value),
      `${countNoun(ids.length, 'claim')} given to a second speaker`,
    );
  });
}

/** The names that were offered last: they are written anew only when they change. */
let offered = '';

/** @param isWhole whether everything that concerns the speaker in all claims is shown */
export function showSpeaker(session: Session, claim: ProjectClaim, isWhole: boolean): void {
  const { project } = session;
  const speakers = Object.values(project.speakers).sort((a, b) => a.record.sort.localeCompare(b.record.sort));
  const names = speakers.map(({ record }) => record.name);
  if (offered !== names.join('\n')) {
    offered = names.join('\n');
    byId('_wb-speakers').replaceChildren(...names.map((value) => make('option', { value })));
  }
  if (!isWhole) return;
  const own = project.speakers[claim.by ?? ''];
  byId('_wb-speaker-place').hidden = own === undefined;
  if (own === undefined) return;
  const { record, id } = own;
  const open = openClaimsOf(project, id).length;
  const all = byId('_wb-right-all') as HTMLButtonElement;
  all.textContent = `Accept ${countNoun(open, 'open claim')} of ${record.name}`;
  all.hidden = open === 0;
  const values = {
    name: record.name,
    role: record.role ?? '',
    type: record.type,
    identification: record.identification,
  };
  for (const [name, value] of Object.entries(values)) {
    const field = byId(`_wb-speaker-${name}`) as HTMLInputElement | HTMLSelectElement;
    if (field !== document.activeElement) field.value = value;
  }
  const merge = fieldById('select', '_wb-merge');
  merge.replaceChildren(
    make('option', { value: '' }, 'Choose a speaker'),
    ...speakers
      .filter((other) => other.id !== id)
      .map((other) => make('option', { value: other.id }, other.record.name)),
  );
  showMergeCount(session);
  byId('_wb-split-list').replaceChildren(
    ...claimsOf(session, id).map((other) =>
      make(
        'label',
        {},
        make('input', { type: 'checkbox', value: other.id }),
        make('span', {}, wordsOfClaim(project, other)),
      ),
    ),
  );
}

/** Says beforehand what would change. */
function showMergeCount(session: Session): void {
  const into = session.project.speakers[fieldById('select', '_wb-merge').value];
  const count = claimsOf(session, session.claim?.by ?? '').length;
  byId('_wb-merge-count').textContent =
    into === undefined ? '' : `${countNoun(count, 'claim')} would become ${into.record.name}’s.`;
  (byId('_wb-merge-do') as HTMLButtonElement).disabled = into === undefined;
}
