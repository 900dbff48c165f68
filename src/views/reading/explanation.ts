/** What explains a claim: the role of its speaker, the note, the checks, and what has not been done yet. */
import type { Element } from 'hast';
import type { Claim } from '../../model/claim.ts';
import { proseHast } from '../prose.ts';
import { make, type Content } from '../tree.ts';
import { checkView, proseView } from './check.ts';
import type { NoteMedium, NotePart } from './medium.ts';
import { roleWords } from './speaker-line.ts';

/** One paragraph of an explanation, before its layout is known. */
export interface Explanation {
  part: NotePart;
  content: Content;
}

/** Explanations as paragraphs of their own. */
export function explanationParagraphs(explanations: readonly Explanation[]): Element[] {
  return explanations.map(({ part, content }) => {
    const name = paragraphClass(part);
    return make('p', name === null ? {} : { className: [name] }, content);
  });
}

/** What is no note stands back; a check is set off. */
function paragraphClass(part: NotePart): string | null {
  if (part === 'note') return null;
  return part === 'checks' ? 'check' : 'role';
}

/** The parts that a medium shows of a claim, in the medium's order. */
export function explanationOf(claim: Claim, medium: Omit<NoteMedium, 'layout' | 'anchors'>): Explanation[] {
  return medium.parts(claim).flatMap((part) => contentsOf(part, claim, medium).map((content) => ({ part, content })));
}

function contentsOf(part: NotePart, claim: Claim, { lookup, links }: Pick<NoteMedium, 'lookup' | 'links'>): Content[] {
  switch (part) {
    case 'paragraph':
      return [`Paragraph ${String(claim.paragraph)}.`];
    case 'role': {
      const speaker = lookup.speakerOf(claim);
      if (speaker === null) return [];
      const role = roleWords(speaker);
      return role === '' ? [] : [`${role}.`];
    }
    case 'claims':
      return claim.speaker === null || links.speaker === undefined
        ? []
        : [make('a', { href: links.speaker(claim.speaker) }, 'All claims')];
    case 'note':
      return claim.note === null ? [] : [proseHast(claim.note, proseView(links))];
    case 'checks':
      return claim.checks.map((check) => checkView(check, { lookup, links }));
    case 'draft':
      return claim.draft === true ? ['Drafted by a program; nobody has reviewed it yet.'] : [];
    case 'twin': {
      const twin = links.twin?.(claim.id) ?? null;
      return twin === null ? [] : [make('a', { href: twin.address }, twin.words)];
    }
    case 'unchecked':
      return claim.checks.length === 0 ? ['Not checked.'] : [];
  }
}
