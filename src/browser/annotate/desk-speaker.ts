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
  byId('wb_right_all').addEventListener('click', () => {
    desk.acceptSpeaker();
  });
  byId('wb_speaker_keep').addEventListener('click', () => {
    desk.edit(
      () =>
        editSpeaker(session.project, speaker(), {
          name: fieldById('input', 'wb_speaker_name').value,
          role: fieldById('input', 'wb_speaker_role').value,
          type: speakerTypes.find((type) => type === fieldById('select', 'wb_speaker_type').value) ?? 'person',
          identification:
            identifications.find((value) => value === fieldById('select', 'wb_speaker_identification').value) ??
            'named',
        }),
      'what is told of a speaker',
    );
  });
  fieldById('select', 'wb_merge').addEventListener('change', () => {
    showMergeCount(session);
  });
  byId('wb_merge_do').addEventListener('click', () => {
    desk.edit(
      () => mergeSpeakers(session.project, speaker(), fieldById('select', 'wb_merge').value),
      'two speakers made one',
    );
  });
  byId('wb_split_do').addEventListener('click', () => {
    const chosen = [...byId('wb_split_list').querySelectorAll('input')].filter(({ checked }) => checked);
    const ids = chosen.map(({ value }) => value);
    desk.edit(
      () => splitSpeaker(session.project, speaker(), ids, fieldById('input', 'wb_split_name').value),
      `${countNoun(ids.length, 'claim')} given to a second speaker`,
    );
  });
}

export function showSpeaker(session: Session, claim: ProjectClaim): void {
  const { project } = session;
  const speakers = Object.values(project.speakers).sort((a, b) => a.record.sort.localeCompare(b.record.sort));
  byId('wb_speakers').replaceChildren(...speakers.map(({ record }) => make('option', { value: record.name })));
  const own = project.speakers[claim.by ?? ''];
  byId('wb_speaker_place').hidden = own === undefined;
  if (own === undefined) return;
  const { record, id } = own;
  const open = openClaimsOf(project, id).length;
  const all = byId('wb_right_all') as HTMLButtonElement;
  all.textContent = `Accept ${countNoun(open, 'open claim')} of ${record.name}`;
  all.hidden = open === 0;
  const values = {
    name: record.name,
    role: record.role ?? '',
    type: record.type,
    identification: record.identification,
  };
  for (const [name, value] of Object.entries(values)) {
    const field = byId(`wb_speaker_${name}`) as HTMLInputElement | HTMLSelectElement;
    if (field !== document.activeElement) field.value = value;
  }
  const merge = fieldById('select', 'wb_merge');
  merge.replaceChildren(
    make('option', { value: '' }, 'Choose a speaker'),
    ...speakers
      .filter((other) => other.id !== id)
      .map((other) => make('option', { value: other.id }, other.record.name)),
  );
  showMergeCount(session);
  byId('wb_split_list').replaceChildren(
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
  const into = session.project.speakers[fieldById('select', 'wb_merge').value];
  const count = claimsOf(session, session.claim?.by ?? '').length;
  byId('wb_merge_count').textContent =
    into === undefined ? '' : `${countNoun(count, 'claim')} would become ${into.record.name}’s.`;
  (byId('wb_merge_do') as HTMLButtonElement).disabled = into === undefined;
}
