/** The note of a claim, for every medium: its number, who speaks and how, and what explains it. */
import type { Element, Properties } from 'hast';
import type { Claim } from '../../model/claim.ts';
import { speakerClassOf } from '../../model/speaker.ts';
import { joined, make } from '../tree.ts';
import { explanationOf, explanationParagraphs, type Explanation } from './explanation.ts';
import { backLink, marginNote } from './margin-note.ts';
import type { NoteLayout, NoteMedium, NotePlace } from './medium.ts';
import { speakerLineView, speakerMark } from './speaker-line.ts';

/** A note by its layout. */
export function noteView(claim: Claim, medium: NoteMedium, place: NotePlace): Element {
  return layouts[medium.layout](claim, medium, place);
}

type LayOut = (claim: Claim, medium: NoteMedium, place: NotePlace) => Element;

const layouts: Readonly<Record<NoteLayout, LayOut>> = {
  margin: marginNote,

  details: (claim, medium, { position }) => {
    const paragraphs = explanationParagraphs(explanationOf(claim, medium));
    const line = speakerLineView(claim, medium);
    return make(
      'li',
      {
        ...idOf(claim, medium),
        className: [`k${String(position)}`, speakerClassOf(medium.lookup.speakerOf(claim))],
      },
      backLink(claim, medium),
      paragraphs.length === 0
        ? make('p', { className: ['line'] }, speakerMark(claim, medium), line)
        : // In a summary the mark comes from the style sheet.
          make('details', {}, make('summary', {}, line), make('div', {}, paragraphs)),
    );
  },

  footnote: (claim, medium) => {
    const explanations = explanationOf(claim, medium);
    // What is said of the speaker runs on in their line.
    const ofSpeaker = explanations.filter(isOfSpeaker).map(({ content }) => content);
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
        .filter((explanation) => !isOfSpeaker(explanation))
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

const isOfSpeaker = ({ part }: Explanation) => part === 'role' || part === 'claims';

function idOf(claim: Claim, { anchors }: NoteMedium): Properties {
  const { note } = anchors(claim);
  return note === undefined ? {} : { id: note };
}
