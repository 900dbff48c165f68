/** A paragraph of a reading on a sheet: its text, its margin, the prompts that ask about it. */
import type { Element } from 'hast';
import type { Assignment } from '../../model/assignment.ts';
import type { Claim } from '../../model/claim.ts';
import type { Paragraph } from '../../model/reading.ts';
import { hasExplanation } from '../reading/has-note.ts';
import { lookupInFile } from '../reading/lookup.ts';
import type { NotePart, TextMedium } from '../reading/medium.ts';
import { formClasses, positionClass } from '../reading/page.ts';
import { paragraphLink, paragraphView } from '../reading/paragraph.ts';
import { make } from '../tree.ts';
import { sheetAnchor, type SheetContext } from './sheet-context.ts';

/** What an assignment shows of a claim, and what it hides. */
const shownParts: readonly NotePart[] = ['note', 'checks'];
const hiddenParts: readonly NotePart[] = [];

/** A reading as an assignment shows it: who speaks always, notes and checks where the assignment says so. */
export function sheetMedium({ notes }: Pick<Assignment, 'notes'>, context: SheetContext): TextMedium {
  const isShown = ({ id }: Claim) => notes === 'all' || notes.includes(id);
  const hasNote = (claim: Claim) => claim.form !== 'narration' || (isShown(claim) && hasExplanation(claim));
  return {
    lookup: lookupInFile(context),
    links: { claim: context.claimAddress, source: context.sourceAddress },
    layout: 'details',
    parts: (claim) => (isShown(claim) ? shownParts : hiddenParts),
    anchors: ({ id, number }) => ({ back: sheetAnchor(id), note: `n${String(number)}` }),
    hasNote,
    wordClasses: (claim, position) => [...formClasses(claim), positionClass(position)],
    wordAnchor: ({ id }) => ({ id: sheetAnchor(id) }),
    reference: (claim) =>
      make(
        'a',
        {
          ...(hasNote(claim)
            ? { href: `#n${String(claim.number)}`, role: 'doc-noteref' }
            : { href: `#${sheetAnchor(claim.id)}` }),
          dataClaim: claim.id,
        },
        String(claim.number),
      ),
  };
}

/** @param prompts those that ask about the paragraph */
export function sheetParagraph(paragraph: Paragraph, medium: TextMedium, prompts: readonly Element[]): Element {
  return paragraphView(paragraph, medium, {
    number: paragraphLink(paragraph),
    notesLabel: 'Notes',
    after: prompts.length === 0 ? '' : make('div', { className: ['asks'] }, prompts),
  });
}
