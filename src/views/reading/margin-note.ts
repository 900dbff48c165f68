/** A note of the reading page: the line that says who speaks, and what explains the claim, which opens. */
import type { Element } from 'hast';
import { verdictsOf, type Claim } from '../../model/claim.ts';
import { speakerClassOf } from '../../model/speaker.ts';
import { joined, make } from '../tree.ts';
import { explanationOf, explanationParagraphs, type Explanation } from './explanation.ts';
import type { NoteMedium, NotePlace } from './medium.ts';
import { speakerLineView } from './speaker-line.ts';

/**
 * The note. Its classes tell the style sheet how it stands: `same` where it shares the name above, `bare` where nothing
 * is left of its line then, `whole` where all of it fits beside the paragraph. What opens can be found by searching the
 * page: browsers that know `until-found` show it then.
 */
export function marginNote(claim: Claim, medium: NoteMedium, place: NotePlace): Element {
  const { sharesName = false, isWhole = false } = place;
  const isBare = sharesName && claim.form === 'narration' && verdictsOf(claim).length === 0 && claim.draft !== true;
  const explanations = explanationOf(claim, medium);
  const links = explanations.filter(leadsOn).map(({ content }) => content);
  return make(
    'li',
    {
      className: [
        `k${String(place.position)}`,
        speakerClassOf(medium.lookup.speakerOf(claim)),
        ...(isBare ? ['bare'] : []),
        ...(isWhole ? ['whole'] : []),
      ],
    },
    backLink(claim, medium),
    make('p', { className: ['head'] }, speakerLineView(claim, medium, sharesName)),
    make(
      'div',
      { hidden: 'until-found' },
      explanationParagraphs(explanations.filter((explanation) => !leadsOn(explanation))),
      links.length === 0 ? '' : make('p', { className: ['more'] }, joined(links, ' · ')),
    ),
  );
}

/** Whether a part is a link to other claims; those share the last paragraph of an open note. */
const leadsOn = ({ part }: Explanation): boolean => part === 'claims' || part === 'twin';

/** What a note shows that is not open but fits beside its paragraph: what is said of the claim, else the first there is. */
export function shownUnopened(explanations: readonly Explanation[]): Explanation[] {
  return explanations.filter(({ part }, index) => index === 0 || part === 'note' || part === 'checks');
}

/** The number of a note, which leads back to the claim's words. */
export function backLink(claim: Claim, { anchors }: Pick<NoteMedium, 'anchors'>, className?: string): Element {
  const named = className === undefined ? {} : { className: [className] };
  // What all notes share comes before what is one's own: the page compresses better.
  return make('a', { role: 'doc-backlink', ...named, href: `#${anchors(claim).back}` }, String(claim.number));
}
