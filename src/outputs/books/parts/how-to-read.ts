/** How to read this: what the lines, marks and notes say. */
import type { Element } from 'hast';
import { speakerClasses } from '../../../model/speaker.ts';
import { classMeanings, classWords } from '../../../model/words.ts';
import { markView } from '../../../views/mark.ts';
import { make } from '../../../views/tree.ts';

/**
 * @param notes where the notes are, in a sentence
 */
export function howToRead(notes: string): Element[] {
  return [
    make(
      'p',
      {},
      'A claim is one thing that a story states and that you could doubt or check. Here every claim has a number, and a line under its words says what kind of source it comes from. The words that name the source are in italics.',
    ),
    make(
      'ul',
      { className: ['key'] },
      speakerClasses.map((speakerClass) =>
        make(
          'li',
          {},
          markView(speakerClass),
          make('span', { className: ['c', speakerClass] }, classWords[speakerClass]),
          `: ${classMeanings[speakerClass]}`,
        ),
      ),
    ),
    make(
      'p',
      {},
      `${notes} A check reports what a public record says of a claim: it may support it, refine it, contradict it, or show that things later changed. “Not checked” means that nobody has laid a record beside it here, neither true nor false.`,
    ),
  ];
}
