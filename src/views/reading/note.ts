/** The note of a claim, for every medium: its number, who speaks and how, and what explains it. */
import type { Element, Properties } from 'hast';
import type { Claim } from '../../model/claim.ts';
import { speakerClassOf } from '../../model/speaker.ts';
import { joined, make } from '../tree.ts';
import { explanationOf, type Explanation } from './explanation.ts';
import type { NoteLayout, NoteMedium, NotePart } from './medium.ts';
import { speakerLineView, speakerMark } from './speaker-line.ts';

/** A note by its layout. `position` is that of the claim in its paragraph, from 1: the words in the text have the same. */
export function noteView(claim: Claim, medium: NoteMedium, position: number): Element {
  return layouts[medium.layout](claim, medium, position);
}

type LayOut = (claim: Claim, medium: NoteMedium, position: number) => Element;

const layouts: Readonly<Record<NoteLayout, LayOut>> = {
  details: (claim, medium, position) => {
    const { note, explanation } = medium.anchors(claim);
    const paragraphs = explanationParagraphs(explanationOf(claim, medium));
    const line = speakerLineView(claim, medium);
    const opens = explanation === undefined ? {} : { tabIndex: -1, id: explanation };
    return make(
      'li',
      {
        ...(note === undefined ? {} : { id: note }),
        className: [`k${String(position)}`, speakerClassOf(medium.lookup.speakerOf(claim))],
      },
      backLink(claim, medium),
      paragraphs.length === 0
        ? make('p', { className: ['line'] }, speakerMark(claim, medium), line)
        : // In a summary the mark comes from the style sheet.
          make('details', {}, make('summary', {}, line), make('div', opens, paragraphs)),
    );
  },

  footnote: (claim, medium) => {
    const explanations = explanationOf(claim, medium);
    // What is said of the speaker runs on in their line.
    const ofSpeaker = explanations.filter(({ part }) => part === 'role').map(({ content }) => content);
    return make(
      'aside',
      { ...idOf(claim, medium), 'epub:type': 'footnote', role: 'doc-footnote' },
      make(
        'p',
        {},
        joined(
          [backLink(claim, medium, 'back'), [speakerMark(claim, medium), speakerLineView(claim, medium)], ...ofSpeaker],
          ' ',
        ),
      ),
      explanations
        .filter(({ part }) => part !== 'role')
        .map(({ part, content }) => make('p', part === 'checks' ? { className: ['check'] } : {}, content)),
    );
  },

  'run-in': (claim, medium) =>
    make(
      'li',
      idOf(claim, medium),
      backLink(claim, medium, 'number'),
      make(
        'p',
        {},
        speakerMark(claim, medium),
        joined(
          [
            make('span', { className: ['who'] }, speakerLineView(claim, medium)),
            ...explanationOf(claim, medium).map(({ part, content }) =>
              part === 'note' ? content : make('span', { className: [part === 'checks' ? 'check' : 'quiet'] }, content),
            ),
          ],
          ' ',
        ),
      ),
    ),
};

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

function idOf(claim: Claim, { anchors }: NoteMedium): Properties {
  const { note } = anchors(claim);
  return note === undefined ? {} : { id: note };
}

/** The number of a note, which leads back to the claim's words. */
function backLink(claim: Claim, { anchors }: NoteMedium, className?: string): Element {
  const named = className === undefined ? {} : { className: [className] };
  // What all notes share comes before what is one's own: the page compresses better.
  return make('a', { role: 'doc-backlink', ...named, href: `#${anchors(claim).back}` }, String(claim.number));
}
