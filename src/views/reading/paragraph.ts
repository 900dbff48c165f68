/** A paragraph of a reading, for every medium: its prose with each claim's words and number, and the notes beside it. */
import type { Element, ElementContent } from 'hast';
import type { Claim } from '../../model/claim.ts';
import type { Paragraph } from '../../model/reading.ts';
import { speakerClassOf } from '../../model/speaker.ts';
import { proseHast, type ClaimView } from '../prose.ts';
import { make, type Content } from '../tree.ts';
import { marginPlaces } from './margin-places.ts';
import type { TextMedium } from './medium.ts';
import { noteView } from './note.ts';

/** What a paragraph has around its prose. */
export interface ParagraphFrame {
  number: Element;
  /** Name of the list of notes. */
  notesLabel: string;
  /** What follows the notes. */
  after?: Content;
}

/** The words of a paragraph, its claims marked and numbered. */
export function paragraphProse({ children, claims }: Paragraph, medium: TextMedium): ElementContent[] {
  const { lookup, links, wordClasses, wordAnchor, reference } = medium;
  const claimView = (id: string): ClaimView | null => {
    const claim = claims.find((candidate) => candidate.id === id);
    if (claim === undefined) return null;
    return {
      className: [
        'c',
        speakerClassOf(lookup.speakerOf(claim)),
        ...(wordClasses?.(claim, positionIn(claims, claim)) ?? []),
      ],
      ...wordAnchor(claim),
      after: reference(claim),
    };
  };
  return proseHast(children, {
    claim: claimView,
    claimAddress: links.claim,
    ...(links.afterLink === undefined ? {} : { afterLink: links.afterLink }),
  });
}

/** A paragraph with its notes: side by side where there is room, one under the other where not. */
export function paragraphView(paragraph: Paragraph, medium: TextMedium, frame: ParagraphFrame): Element {
  const { number, claims } = paragraph;
  const noted = claims.filter(medium.hasNote);
  const places = medium.layout === 'margin' ? marginPlaces(paragraph, noted, medium) : [];
  return make(
    'div',
    { className: ['block'], id: `p${String(number)}` },
    make('p', {}, frame.number, paragraphProse(paragraph, medium)),
    noted.length === 0
      ? ''
      : make(
          'ol',
          { className: ['notes'], ariaLabel: frame.notesLabel },
          noted.map((claim, index) =>
            noteView(claim, medium, { position: positionIn(claims, claim), ...places[index] }),
          ),
        ),
    frame.after ?? '',
  );
}

/** The number of a paragraph as a link to it. */
export const paragraphLink = ({ number }: Paragraph): Element =>
  make('a', { className: ['pn'], href: `#p${String(number)}` }, `¶${String(number)}`);

/** From 1. */
const positionIn = (claims: readonly Claim[], claim: Claim) => claims.indexOf(claim) + 1;
