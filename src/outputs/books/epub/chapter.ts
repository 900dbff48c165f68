/** A section of a reading as a chapter: its paragraphs, then the notes, which reading systems show where they are asked for. */
import type { Element } from 'hast';
import type { Paragraph, Section } from '../../../model/reading.ts';
import { hasNote } from '../../../views/reading/has-note.ts';
import { lookupInLibrary } from '../../../views/reading/lookup.ts';
import type { NotePart, TextMedium } from '../../../views/reading/medium.ts';
import { noteView } from '../../../views/reading/note.ts';
import { paragraphProse } from '../../../views/reading/paragraph.ts';
import { make } from '../../../views/tree.ts';
import type { Book } from '../book.ts';

/** The body of a chapter's document. */
export function chapter(section: Section, book: Book): Element {
  const id = `s${String(section.number)}`;
  const medium = bookMedium(book);
  const noted = section.paragraphs.flatMap(({ claims }) => claims).filter(hasNote);
  return make(
    'section',
    { 'epub:type': 'chapter', role: 'doc-chapter', ariaLabelledBy: [id] },
    make('h1', { id }, section.title),
    section.paragraphs.map((paragraph) => chapterParagraph(paragraph, medium)),
    noted.length === 0
      ? ''
      : make(
          'section',
          { 'epub:type': 'footnotes', className: ['notes'], ariaLabelledBy: ['notes'] },
          make('h2', { id: 'notes' }, 'Notes'),
          noted.map((claim, index) => noteView(claim, medium, { position: index + 1 })),
        ),
  );
}

const parts: readonly NotePart[] = ['role', 'claims', 'note', 'checks', 'draft', 'unchecked'];

/** A reading in an e-book: the number of a claim has the claim's place in the text, its id is the note's. */
function bookMedium({ library, links }: Book): TextMedium {
  return {
    lookup: lookupInLibrary(library),
    links,
    layout: 'footnote',
    parts: () => parts,
    anchors: ({ id, number }) => ({ back: `r${String(number)}`, note: id }),
    hasNote,
    wordAnchor: (claim) => (hasNote(claim) ? {} : { id: claim.id }),
    reference: (claim) => {
      const number = String(claim.number);
      const properties = { id: `r${number}`, className: ['n'] };
      return hasNote(claim)
        ? make('a', { ...properties, href: `#${claim.id}`, 'epub:type': 'noteref', role: 'doc-noteref' }, number)
        : make('span', properties, number);
    },
  };
}

function chapterParagraph(paragraph: Paragraph, medium: TextMedium): Element {
  const number = String(paragraph.number);
  return make(
    'p',
    { id: `p${number}` },
    paragraphProse(paragraph, medium),
    ' ',
    make('span', { className: ['pn'] }, `¶${number}`),
  );
}
