/** How the notes of a paragraph stand in the margin: which share a name, which show whole. */
import type { Claim } from '../../model/claim.ts';
import type { Paragraph } from '../../model/reading.ts';
import { proseHast } from '../prose.ts';
import { lengthOf } from '../tree.ts';
import { explanationOf } from './explanation.ts';
import { wholeNotes } from './margin-fit.ts';
import { shownUnopened } from './margin-note.ts';
import type { NoteMedium, NotePlace } from './medium.ts';
import { nameView, speakerLineView } from './speaker-line.ts';

/** @param noted claims of the paragraph that have a note, in order */
export function marginPlaces(
  { children }: Paragraph,
  noted: readonly Claim[],
  medium: NoteMedium,
): Pick<NotePlace, 'sharesName' | 'isWhole'>[] {
  const sharesName = noted.map(({ speaker }, index) => index > 0 && noted[index - 1]?.speaker === speaker);
  const lengths = noted.map((claim, index) => {
    const hidden = sharesName[index] === true ? lengthOf(nameView(medium.lookup.speakerOf(claim))) : 0;
    return {
      line: lengthOf(speakerLineView(claim, medium)) - hidden,
      paragraphs: shownUnopened(explanationOf(claim, medium)).map(({ content }) => lengthOf(content)),
    };
  });
  const isWhole = wholeNotes(lengthOf(proseHast(children)), lengths);
  return noted.map((_, index) => ({ sharesName: sharesName[index] === true, isWhole: isWhole[index] === true }));
}
