/** An article as the importer finds it in a text: what it is called, whose it is, and its body. */

/** A paragraph of the body, or a heading that stands in it. */
export interface BodyBlock {
  kind: 'paragraph' | 'heading';
  text: string;
}

/** Words of the file that are no part of the body, and why they were left out. */
export interface LeftOut {
  text: string;
  /** Line of the file, from 1. */
  line: number;
  what: 'around the article' | 'credit' | 'label' | 'head';
}

/** What stands above and below the body. A field is null where the text does not tell. */
export interface Masthead {
  title: string | null;
  byline: string | null;
  publication: string | null;
  /** ISO 8601, as exact as the text has it. */
  date: string | null;
  /** The sentence under the title. */
  deck: string | null;
  /** Who holds the rights, from the copyright line. */
  holder: string | null;
  language: string | null;
  address: string | null;
}

export interface Article extends Masthead {
  body: BodyBlock[];
  credits: string[];
  leftOut: LeftOut[];
}

/** A masthead that tells nothing. */
export const emptyMasthead: Masthead = {
  title: null,
  byline: null,
  publication: null,
  date: null,
  deck: null,
  holder: null,
  language: null,
  address: null,
};
