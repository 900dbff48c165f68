/** Edits of checks: what a public record says of a claim, and the record itself. */
import type { z } from 'zod';
import { isReservedAnchor } from '../../../model/anchors.ts';
import type { Verdict } from '../../../model/claim.ts';
import { sourceSchema } from '../../../model/source.ts';
import { slugFromText, uniqueId } from '../../importing/draft/ids.ts';
import type { Project } from '../project.ts';
import { typedProse } from './claims.ts';
import { claimOf, typedLine, withClaim, type Edited } from './edit.ts';

export type SourceFields = z.infer<typeof sourceSchema>;

export interface TypedCheck {
  verdict: Verdict;
  /** A source of the project by its id, or a new one. */
  source: string | SourceFields;
  locator: string;
  text: string;
}

/** Adds a check to a claim, and its source where it is new. */
export function addCheck(project: Project, id: string, { verdict, source, locator, text }: TypedCheck): Edited {
  const claim = claimOf(project, id);
  if (claim === undefined) return { refused: 'There is no such claim any longer.' };
  const prose = typedProse(text);
  if (prose === null) return { refused: 'Write in a sentence what the record says.' };
  const found = typeof source === 'string' ? existing(project, source) : withSource(project, source);
  if ('refused' in found) return found;
  const check = { verdict, source: found.id, locator: typedLine(locator), text: prose, when: null };
  return { project: withClaim(found.project, id, { checks: [...claim.checks, check] }) };
}

/** Takes a check off a claim, by its place among the claim’s checks. */
export function removeCheck(project: Project, id: string, place: number): Project {
  return withClaim(project, id, { checks: (claimOf(project, id)?.checks ?? []).toSpliced(place, 1) });
}

type WithSource = { project: Project; id: string } | { refused: string };

const existing = (project: Project, id: string): WithSource =>
  id in project.sources ? { project, id } : { refused: 'Choose a record, or describe a new one.' };

function withSource(project: Project, fields: SourceFields): WithSource {
  const result = sourceSchema.safeParse(fields);
  if (!result.success) {
    const [issue] = result.error.issues;
    return {
      refused: `The record needs ${issue?.message ?? 'a title'}${issue === undefined ? '' : ` (${issue.path.map(String).join('.')})`}.`,
    };
  }
  const wanted = slugFromText(result.data.short, 40, 'record');
  // A page may have an anchor of that name.
  const id = uniqueId(isReservedAnchor(wanted) ? `record-${wanted}` : wanted, new Set(Object.keys(project.sources)));
  return { project: { ...project, sources: { ...project.sources, [id]: result.data } }, id };
}
