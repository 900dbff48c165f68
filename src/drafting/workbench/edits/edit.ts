/** What all edits have in common: each takes a project and gives the next one, or says why it cannot. */
import { unshowable } from '../../../model/fields.ts';
import { unlinked } from '../../importing/draft/unlinked.ts';
import { inReadingOrder, type Project, type ProjectClaim } from '../project.ts';

/** The next project, or a sentence that says why there is none. */
export type Edited = { project: Project } | { refused: string };

/** The claim of an id, or undefined. */
export const claimOf = ({ claims }: Pick<Project, 'claims'>, id: string): ProjectClaim | undefined =>
  claims.find((claim) => claim.id === id);

/** The project with some of its claims changed; `change` gives null to remove one. */
export function withClaims(
  project: Project,
  change: (claim: ProjectClaim) => ProjectClaim | null,
  added: readonly ProjectClaim[] = [],
): Project {
  const claims = [...project.claims.flatMap((claim) => change(claim) ?? []), ...added];
  return tidy({ ...project, claims: inReadingOrder(claims) });
}

/** The project with one claim changed. */
export const withClaim = (project: Project, id: string, fields: Partial<ProjectClaim>): Project =>
  withClaims(project, (claim) => (claim.id === id ? { ...claim, ...fields } : claim));

/**
 * Leaves out what nothing names any longer: speakers without a claim, sources without a check, links to removed claims.
 *
 * @param kept speakers that stay without a claim
 */
export function tidy(project: Project, kept: readonly (string | null)[] = []): Project {
  const spoken = new Set([...project.claims.map(({ by }) => by), ...kept]);
  const cited = new Set([
    project.source,
    ...project.claims.flatMap(({ checks }) => checks.map(({ source }) => source)),
  ]);
  const there = new Set(project.claims.map(({ id }) => id));
  return {
    ...project,
    claims: project.claims.map((claim) => withoutDeadLinks(claim, there)),
    speakers: only(project.speakers, spoken),
    sources: only(project.sources, cited),
  };
}

/** The same record where all of it stays, so that nothing seems to have changed. */
function only<Value>(record: Record<string, Value>, ids: ReadonlySet<string | null>): Record<string, Value> {
  const entries = Object.entries(record);
  const kept = entries.filter(([id]) => ids.has(id));
  return kept.length === entries.length ? record : Object.fromEntries(kept);
}

function withoutDeadLinks(claim: ProjectClaim, there: ReadonlySet<string>): ProjectClaim {
  const { note, checks, same } = claim;
  if (note === null && checks.length === 0 && same.length === 0) return claim;
  const isDead = /"url":"#(?<id>[^"]*)"/gu;
  const linked = [...JSON.stringify([note, checks]).matchAll(isDead)].map(({ groups }) => groups?.['id'] ?? '');
  if (linked.every((id) => there.has(id)) && same.every((id) => there.has(id))) return claim;
  return {
    ...claim,
    same: same.filter((id) => there.has(id)),
    note: note === null ? null : unlinked(note, there),
    checks: checks.map((check) => ({ ...check, text: unlinked(check.text, there) })),
  };
}

/** What somebody typed, as one line of characters that a page can show. */
export function typedLine(typed: string): string {
  return typed.replace(new RegExp(unshowable, 'gu'), '').replace(/\s+/gu, ' ').trim();
}
