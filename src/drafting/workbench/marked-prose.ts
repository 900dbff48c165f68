/** Prose with its claims, cues and links gathered, as the parser has it after reading a paragraph of MDX. */
import type { Inline } from '../../model/inline.ts';
import type { Prose, WrittenClaim } from '../../parsing/mdx/prose.ts';
import { reportEmpty } from '../../parsing/mdx/report-empty.ts';
import type { Report } from '../../parsing/report.ts';
import type { ProjectClaim } from './project.ts';

/**
 * @param children a paragraph’s prose
 * @param claims those in it; a claim’s line is its place among them, from 1
 */
export function markedProse(children: Inline[], claims: readonly ProjectClaim[], report: Report): Prose {
  const prose: Prose = { children, claims: [], cues: [], links: [] };
  const lines = new Map(claims.map(({ id }, index) => [id, index + 1]));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const gather = (nodes: readonly Inline[]) => {
    for (const node of nodes) {
      if (node.type === 'text') continue;
      if (node.type === 'claim') {
        const line = lines.get(node.id) ?? 1;
        reportEmpty('Claim', node.children, line, report);
        addClaim(node, byId.get(node.id), line, prose);
      }
      if (node.type === 'cue') {
        const line = lines.get(node.of[0] ?? '') ?? 1;
        reportEmpty('Cue', node.children, line, report);
        prose.cues.push({ of: node.of, line, children: node.children });
      }
      gather(node.children);
    }
  };
  gather(children);
  return prose;
}

function addClaim(
  node: Extract<Inline, { type: 'claim' }>,
  claim: ProjectClaim | undefined,
  line: number,
  { claims }: Prose,
): void {
  if (node.more === true) {
    const begun = claims.find(({ attributes }) => attributes.get('id') === node.id);
    begun?.children.push({ type: 'text', value: ' … ' }, ...node.children);
    return;
  }
  const written: WrittenClaim = { attributes: attributesOf(node.id, claim), children: [...node.children], line };
  claims.push(written);
}

/** The attributes that a claim has where it is written down. */
function attributesOf(id: string, claim: ProjectClaim | undefined): Map<string, string> {
  const attributes = new Map([['id', id]]);
  if (claim === undefined) return attributes;
  attributes.set('form', claim.form);
  if (claim.by !== null) attributes.set('by', claim.by);
  if (claim.channel !== null) attributes.set('channel', claim.channel);
  if (claim.when !== null) attributes.set('when', claim.when);
  if (claim.same.length > 0) attributes.set('same', claim.same.join(' '));
  if (claim.draft) attributes.set('draft', '');
  return attributes;
}
