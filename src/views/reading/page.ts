/** A reading as its page shows it: notes in the margin, which open on demand. */
import type { Element } from 'hast';
import { verdictsOf, type Check, type Claim } from '../../model/claim.ts';
import type { Twin } from '../../model/library/twins.ts';
import type { Library, Paragraph } from '../../model/reading.ts';
import { claimAddress, sourceAddress, speakerAddress } from '../addresses.ts';
import { make, type Content } from '../tree.ts';
import { sourceView } from './check.ts';
import { hasNote } from './has-note.ts';
import { lookupInLibrary } from './lookup.ts';
import type { NotePart, TextMedium } from './medium.ts';
import { paragraphLink, paragraphView } from './paragraph.ts';

/** What says most comes first: it is what shows of a note that is not open. */
const parts: readonly NotePart[] = ['note', 'checks', 'role', 'draft', 'unchecked', 'claims', 'twin'];

/** @param twin the reading that has the same claims on other words, where there is one */
export function pageMedium(library: Library, twin: Twin | null): TextMedium {
  // Whoever compares the two finds every claim of the one in the other's margin.
  const isNoted = (claim: Claim) => hasNote(claim) || twin?.shared.has(claim.id) === true;
  return {
    lookup: lookupInLibrary(library),
    links: {
      claim: (id) => `#${id}`,
      source: sourceAddress,
      speaker: speakerAddress,
      twin: (id) =>
        twin?.shared.has(id) === true
          ? {
              address: claimAddress(twin.reading.slug, id),
              words: twin.reading.kind === 'copy' ? 'In your own copy' : 'In the retelling',
            }
          : null,
    },
    layout: 'margin',
    parts: () => parts,
    anchors: ({ id }) => ({ back: id }),
    hasNote: isNoted,
    wordClasses: (claim, position) => [
      ...formClasses(claim),
      ...(claim.checks.length > 0 ? ['checked', ...verdictsOf(claim)] : []),
      positionClass(position),
    ],
    // A claim's address leads to its words; the note beside them opens.
    wordAnchor: ({ id }) => ({ id }),
    reference: (claim) =>
      make(
        'a',
        {
          role: 'doc-noteref',
          href: `#${claim.id}`,
        },
        String(claim.number),
      ),
  };
}

/** The source of a check, with the place in it, for pages that list checks. */
export const pageSource = (check: Check, library: Library): Content =>
  sourceView(check, { lookup: lookupInLibrary(library), links: { source: sourceAddress } });

/** A paragraph of the page. */
export function pageParagraph(paragraph: Paragraph, medium: TextMedium): Element {
  return paragraphView(paragraph, medium, { number: paragraphLink(paragraph), notesLabel: 'Notes' });
}

/** The class of a claim's form; of narration, form and class of source have one name. */
export const formClasses = ({ form }: Claim): string[] => (form === 'narration' ? [] : [form]);

/** The class that a claim's words and its note share, so that pointing at the one marks the other. */
export const positionClass = (position: number) => `k${String(position)}`;
