/** The claims of one paragraph, from its prose: the same whether the prose was read from MDX or made by the workbench. */
import { leadOf, plainText } from '../../model/inline.ts';
import type { Prose, WrittenClaim } from '../mdx/prose.ts';
import type { Report } from '../report.ts';
import { readClaim, type ClaimContext, type UnnumberedClaim } from './claim.ts';
import { attachCues, type ClaimsAbove } from './cues-notes-checks.ts';

/**
 * Reads the claims of a paragraph and gives each the words of its cues.
 *
 * @param speakers ids of all speakers
 * @returns the claims in order, and what a note or a check below the paragraph may name
 */
export function readParagraphClaims(
  paragraph: Prose,
  speakers: ReadonlySet<string>,
  report: Report,
): { claims: UnnumberedClaim[]; above: ClaimsAbove } {
  const claims: UnnumberedClaim[] = [];
  const byId = new Map<string, UnnumberedClaim | null>();
  for (const mark of paragraph.claims) {
    const claim = readClaim(mark, speakers, claimContext(mark, paragraph), report);
    if (claim !== null) claims.push(claim);
    const id = mark.attributes.get('id') ?? '';
    // Of two claims with one id, which is a fault, the first gets what names it.
    if (id !== '' && !byId.has(id)) byId.set(id, claim);
  }
  const above = { byId, complete: paragraph.claims.every(({ attributes }) => attributes.get('id')) };
  attachCues(paragraph.cues, above, report);
  for (const claim of claims) claim.lead = leadOf(paragraph.children, claim.id);
  return { claims, above };
}

/** How a claim stands in its paragraph. */
function claimContext({ attributes, children }: WrittenClaim, paragraph: Prose): ClaimContext {
  const id = attributes.get('id') ?? '';
  const opens = (text: string) => text.lastIndexOf('“') > text.lastIndexOf('”');
  const words = plainText(children);
  return {
    isTurn: paragraph.cues.some((cue) => cue.of.includes(id) && plainText(cue.children).endsWith(':')),
    isLast: opens(words) && plainText(paragraph.children).endsWith(words.slice(words.lastIndexOf('“'))),
  };
}
