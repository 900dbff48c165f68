/** Edits of single claims and of many at once: right, removed, another form, a note. */
import { isQuoted, type Channel, type Form } from '../../../model/claim.ts';
import type { Inline } from '../../../model/inline.ts';
import type { Project, ProjectClaim } from '../project.ts';
import { typedLine, withClaim, withClaims } from './edit.ts';

/** Marks claims as reviewed, and their speakers with them. */
export function acceptClaims(project: Project, ids: Iterable<string>): Project {
  const accepted = new Set(ids);
  const speakers = new Set(project.claims.filter(({ id }) => accepted.has(id)).map(({ by }) => by));
  const reviewed = Object.entries(project.speakers).map(([id, speaker]) => {
    if (!speakers.has(id) || speaker.record.draft !== true) return [id, speaker] as const;
    const record = { ...speaker.record };
    delete record.draft;
    return [id, { ...speaker, record }] as const;
  });
  return {
    ...withClaims(project, (claim) => (accepted.has(claim.id) && claim.draft ? { ...claim, draft: false } : claim)),
    speakers: Object.fromEntries(reviewed),
  };
}

/** Takes claims out. What named them no longer does. */
export function removeClaims(project: Project, ids: Iterable<string>): Project {
  const removed = new Set(ids);
  return withClaims(project, (claim) => (removed.has(claim.id) ? null : claim));
}

/** Gives a claim another form; the article’s own voice has no speaker. */
export function setForm(project: Project, id: string, form: Form): Project {
  return withClaim(project, id, { form, ...(form === 'narration' ? { by: null, cues: [], channel: null } : {}) });
}

export function setChannel(project: Project, id: string, channel: Channel | null): Project {
  return withClaim(project, id, { channel });
}

/** The note as it is typed, a line or more; blank for none. */
export function setNote(project: Project, id: string, typed: string): Project {
  return withClaim(project, id, { note: typedProse(typed) });
}

/** Prose of what was typed: plain words, whatever they hold. Null where there are none. */
export function typedProse(typed: string): Inline[] | null {
  const words = typedLine(typed);
  return words === '' ? null : [{ type: 'text', value: words }];
}

/** Ids of the open claims of a speaker. */
export const openClaimsOf = ({ claims }: Project, speaker: string): string[] =>
  claims.filter(({ by, draft }) => draft && by === speaker).map(({ id }) => id);

/**
 * Ids of the open claims that are quoted and whose speaker their cue names: the last word of the name stands in it.
 *
 * @param textOf a paragraph’s text
 */
export function openQuotationsWithNamedSpeaker(project: Project, paragraphs: readonly string[]): string[] {
  const isNamed = ({ by, cues, paragraph }: ProjectClaim) => {
    const record = project.speakers[by ?? '']?.record;
    if (record?.identification !== 'named') return false;
    const cue = cues.map(({ start, end }) => (paragraphs[paragraph] ?? '').slice(start, end)).join(' ');
    const last = record.name.split(' ').at(-1) ?? '';
    return last !== '' && cue.split(/[^\p{L}\p{N}]+/u).includes(last);
  };
  return project.claims.filter((claim) => claim.draft && isQuoted(claim.form) && isNamed(claim)).map(({ id }) => id);
}
