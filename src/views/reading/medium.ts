/** What a medium decides for itself when it shows a reading: where links lead, how notes stand, how numbers link. */
import type { Element } from 'hast';
import type { Claim } from '../../model/claim.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { ProseView } from '../prose.ts';

/** The records that claims name by id. */
export interface Lookup {
  /** Null for a claim in the article's own voice. */
  speakerOf: (claim: Pick<Claim, 'speaker'>) => Speaker | null;
  /** How a note names a source. */
  sourceName: (id: string) => string;
}

/** Where links lead, by the id of what they lead to. */
export interface Links {
  claim: (id: string) => string;
  source: (id: string) => string;
  /** To all claims of a speaker, where the medium has such a place. */
  speaker?: (id: string) => string;
  /** To the same claim on other words, where there is one, with the words of the link. */
  twin?: (id: string) => { address: string; words: string } | null;
  /** Words that follow a link, for paper. */
  afterLink?: NonNullable<ProseView['afterLink']>;
}

/** What explains a claim beside the line that says who speaks. */
export type NotePart = 'paragraph' | 'role' | 'claims' | 'note' | 'checks' | 'draft' | 'twin' | 'unchecked';

/**
 * How a note stands:
 *
 * - `margin`: the line of the speaker always shows; beside a paragraph the first line of the rest, or all of it where
 *   that fits; otherwise the rest on demand;
 * - `details`: the line of the speaker always shows, the rest on demand;
 * - `footnote`: in paragraphs of its own, where a reading system looks for it;
 * - `run-in`: one run of words, as printers set notes.
 */
export type NoteLayout = 'margin' | 'details' | 'footnote' | 'run-in';

/** Anchors of a note, without `#`. */
export interface NoteAnchors {
  /** Of the number or of the words that the note leads back to. */
  back: string;
  /** Of the note as a whole, where it has one. */
  note?: string;
}

/** How a note stands among those of its paragraph. */
export interface NotePlace {
  /** Position of its claim in the paragraph, from 1: the words in the text have the same. */
  position: number;
  /** Whether the note before it is of the same speaker, whose name then serves for both. */
  sharesName?: boolean;
  /** Whether all of it fits beside the paragraph. */
  isWhole?: boolean;
}

/** What a medium wants of notes. */
export interface NoteMedium {
  lookup: Lookup;
  links: Links;
  layout: NoteLayout;
  /** What the note of a claim has beside its line, in this order; a part of which a claim has nothing is left out. */
  parts: (claim: Claim) => readonly NotePart[];
  anchors: (claim: Claim) => NoteAnchors;
}

/** What a medium wants of the text of a reading, and of the notes beside it. */
export interface TextMedium extends NoteMedium {
  /** Whether a claim has a note here. */
  hasNote: (claim: Claim) => boolean;
  /** Classes on the words of a claim, beside `c` and the class of its source. */
  wordClasses?: (claim: Claim, position: number) => readonly string[];
  /** The anchor of a claim's words, where they have one. */
  wordAnchor: (claim: Claim) => { id?: string };
  /** The number that follows a claim's words and leads to its note. */
  reference: (claim: Claim) => Element;
}
