/**
 * Which notes fit beside their paragraph, as far as that can be told before the page is laid out. The page keeps to it
 * whatever the type: a wrong guess costs some white space or a line that could have shown, and nothing moves.
 */

/** Lines of the text and of the notes beside it: characters as measured with the page's own type, pixels as its style sheet has them. */
const text = { charactersOfLine: 72, lineHeight: 28.8 };
const note = { charactersOfLine: 44, lineHeight: 20.5 };
/** Pixels between two paragraphs of a note, and around the line that says who speaks. */
const gap = 6.3;

/** A note, by the characters that it has to show. */
export interface NoteLengths {
  /** Of the line that says who speaks; 0 where it shows nothing. */
  line: number;
  /** Of each paragraph that explains the claim. */
  paragraphs: readonly number[];
}

/**
 * For each note of a paragraph, whether all of it shows: in their order, as long as there is room.
 *
 * @param textLength characters of the paragraph
 */
export function wholeNotes(textLength: number, notes: readonly NoteLengths[]): boolean[] {
  const available = linesOf(textLength, text.charactersOfLine) * text.lineHeight;
  let room = available - sum(notes.map(({ line }) => heightOf([line]) + note.lineHeight));
  return notes.map(({ paragraphs }) => {
    // Beyond the line that shows anyway.
    const more = Math.round(heightOf(paragraphs) - note.lineHeight - gap);
    if (more > Math.max(0, room)) return false;
    room -= more;
    return true;
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const linesOf = (length: number, charactersOfLine: number) => Math.ceil(length / charactersOfLine);

/** Pixels that paragraphs of a note take, one under the other. */
const heightOf = (lengths: readonly number[]) =>
  sum(lengths.map((length) => (length === 0 ? 0 : linesOf(length, note.charactersOfLine) * note.lineHeight + gap)));
