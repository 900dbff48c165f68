/** Edits of speakers: who says a claim, two that are one, one that is two, and what is told of them. */
import type { z } from 'zod';
import type { speakerSchema } from '../../../model/speaker.ts';
import { slugFromText, uniqueId } from '../../importing/draft/ids.ts';
import { speakerKind } from '../../importing/draft/speaker-kinds.ts';
import { displayName, nameKey, sortedDescription, sortedName } from '../../importing/draft/speaker-names.ts';
import { paragraphsOf, type Project, type ProjectSpeaker } from '../project.ts';
import { claimOf, tidy, typedLine, withClaims, type Edited } from './edit.ts';

export type SpeakerFields = Pick<z.infer<typeof speakerSchema>, 'name' | 'type' | 'identification' | 'role'>;

/** The speaker of that name, whatever its case and accents; undefined where there is none. */
export function speakerNamed({ speakers }: Pick<Project, 'speakers'>, name: string): ProjectSpeaker | undefined {
  const key = nameKey(typedLine(name));
  return Object.values(speakers).find(({ record }) => nameKey(record.name) === key);
}

/** Says who makes some claims: the speaker of that name, or a new one. A claim in the article’s own voice becomes a paraphrase. */
export function setSpeaker(project: Project, ids: Iterable<string>, typed: string): Edited {
  const name = displayName(typedLine(typed));
  if (nameKey(name) === '') return { refused: 'Write who says it.' };
  const speaker = speakerNamed(project, name) ?? newSpeaker(project, name);
  const changed = new Set(ids);
  return {
    project: withClaims({ ...project, speakers: { ...project.speakers, [speaker.id]: speaker } }, (claim) =>
      changed.has(claim.id)
        ? { ...claim, by: speaker.id, form: claim.form === 'narration' ? 'indirect' : claim.form }
        : claim,
    ),
  };
}

function newSpeaker(project: Project, name: string): ProjectSpeaker {
  const { type, identification } = speakerKind(name);
  const isPerson = type === 'person' && identification === 'named';
  const id = uniqueId(slugFromText(name, 40, 'speaker'), new Set(Object.keys(project.speakers)));
  return {
    id,
    record: {
      name,
      sort: isPerson ? sortedName(name, textOf(project)) : sortedDescription(name),
      type,
      identification,
    },
    sameName: [],
  };
}

/** Makes two speakers one: all claims of the first become the second’s. */
export function mergeSpeakers(project: Project, from: string, into: string): Edited {
  if (from === into || !(from in project.speakers) || !(into in project.speakers))
    return { refused: 'Choose another speaker of this article.' };
  return { project: withClaims(project, (claim) => (claim.by === from ? { ...claim, by: into } : claim)) };
}

/** Makes one speaker two: some of the claims become those of a speaker of another name. */
export function splitSpeaker(project: Project, speaker: string, ids: Iterable<string>, typed: string): Edited {
  const own = [...ids].filter((id) => claimOf(project, id)?.by === speaker);
  if (own.length === 0) return { refused: 'Choose the claims that are somebody else’s.' };
  const name = project.speakers[speaker]?.record.name ?? '';
  if (nameKey(typedLine(typed)) === nameKey(name)) return { refused: 'Give the second speaker a name of its own.' };
  return setSpeaker(project, own, typed);
}

/** Changes what is told of a speaker. Who changes it has reviewed it. */
export function editSpeaker(project: Project, id: string, { name, type, identification, role }: SpeakerFields): Edited {
  const speaker = project.speakers[id];
  const line = displayName(typedLine(name));
  if (speaker === undefined) return { refused: 'There is no such speaker any longer.' };
  if (nameKey(line) === '') return { refused: 'A speaker needs a name, or a description such as “A town official”.' };
  const { sort, ...rest } = speaker.record;
  const record = {
    ...rest,
    name: line,
    sort: line === speaker.record.name ? sort : sortOf(project, line, type, identification),
    type,
    identification,
  };
  delete record.role;
  delete record.draft;
  const words = typedLine(role ?? '');
  return {
    project: tidy({
      ...project,
      speakers: {
        ...project.speakers,
        [id]: { ...speaker, record: words === '' ? record : { ...record, role: words } },
      },
    }),
  };
}

const textOf = (project: Project) => paragraphsOf(project).join('\n\n');

const sortOf = (project: Project, name: string, type: string, identification: string) =>
  type === 'person' && identification === 'named' ? sortedName(name, textOf(project)) : sortedDescription(name);
