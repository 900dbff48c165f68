/** A reading on paper: notes below each paragraph or at the end, as the reader chooses; a number leads to either. */
import type { Element } from 'hast';
import type { Claim } from '../../model/claim.ts';
import { claimsOf, type Library, type Paragraph, type Reading } from '../../model/reading.ts';
import { afterLink } from '../after-link.ts';
import { make } from '../tree.ts';
import { hasNote } from './has-note.ts';
import { lookupInLibrary } from './lookup.ts';
import type { NotePart, TextMedium } from './medium.ts';
import { noteView } from './note.ts';
import { paragraphView } from './paragraph.ts';

/** Where notes stand: `n` below their paragraph, `e` at the end. The anchor of a note is that letter and its number. */
type NotesAt = 'n' | 'e';

const partsBelow: readonly NotePart[] = ['role', 'note', 'checks', 'draft', 'unchecked'];
/** Far from its paragraph a note says which it is. */
const partsAtEnd: readonly NotePart[] = ['paragraph', ...partsBelow];

/** @param notesAt where the notes stand */
export function paperMedium(reading: Reading, library: Library, notesAt: NotesAt): TextMedium {
  const claims = claimsOf(reading);
  const numbers = new Map(claims.map(({ id, number }) => [id, number]));
  return {
    lookup: lookupInLibrary(library),
    links: {
      claim: (id) => `#r${String(numbers.get(id) ?? '')}`,
      source: (id) => `#w-${id}`,
      afterLink: (url, children) => afterLink(url, children, claims),
    },
    layout: 'run-in',
    parts: () => (notesAt === 'e' ? partsAtEnd : partsBelow),
    anchors: ({ number }) => ({ back: `r${String(number)}`, note: `${notesAt}${String(number)}` }),
    hasNote,
    wordAnchor: ({ number }) => ({ id: `r${String(number)}` }),
    reference: (claim) =>
      make(
        'span',
        { className: ['ref'] },
        hasNote(claim) ? [referenceTo('n', claim), referenceTo('e', claim)] : String(claim.number),
      ),
  };
}

/** A paragraph with its notes below it. */
export function paperParagraph(paragraph: Paragraph, below: TextMedium): Element {
  const number = String(paragraph.number);
  return paragraphView(paragraph, below, {
    number: make('span', { className: ['pn'] }, `¶${number}`),
    notesLabel: `Notes on paragraph ${number}`,
  });
}

/** A list of notes at the end; nothing where the claims have none. */
export function endNotes(claims: readonly Claim[], atEnd: TextMedium): Element | null {
  const noted = claims.filter(atEnd.hasNote);
  if (noted.length === 0) return null;
  return make(
    'ol',
    { className: ['notes'] },
    noted.map((claim, index) => noteView(claim, atEnd, { position: index + 1 })),
  );
}

function referenceTo(notesAt: NotesAt, { number }: Claim): Element {
  return make('a', { className: [notesAt], href: `#${notesAt}${String(number)}`, role: 'doc-noteref' }, String(number));
}
