/** A paragraph of a reading on a sheet: its text, its margin, the prompts that ask about it. */
import type { Element } from 'hast';
import type { Assignment } from '../../model/assignment.ts';
import type { Claim } from '../../model/claim.ts';
import type { Paragraph } from '../../model/reading.ts';
import { speakerClassOf } from '../../model/speaker.ts';
import { element, proseHast, type ClaimView } from '../prose.ts';
import { noteView, text } from './sheet-note.ts';
import type { View } from './view.ts';
import { speakerOf } from '../../study/who-said-it.ts';

export function paragraphView(
  { number, claims, children }: Paragraph,
  assignment: Pick<Assignment, 'notes'>,
  asks: Element[],
  view: View,
): Element {
  const isShown = ({ id }: Claim) => assignment.notes === 'all' || assignment.notes.includes(id);
  const noted = claims.filter(
    (claim) => claim.form !== 'narration' || (isShown(claim) && (claim.note !== null || claim.checks.length > 0)),
  );
  const claimView = (id: string): ClaimView | null => {
    const claim = claims.find((candidate) => candidate.id === id);
    if (claim === undefined) return null;
    const place = claims.indexOf(claim) + 1;
    const reference = noted.includes(claim)
      ? { href: `#n${String(claim.number)}`, role: 'doc-noteref' }
      : { href: `#${claim.id}` };
    return {
      className: ['c', ...new Set([speakerClassOf(speakerOf(claim, view.speakers)), claim.form]), `k${String(place)}`],
      id: claim.id,
      after: element('a', { ...reference, dataClaim: claim.id }, [text(String(claim.number))]),
    };
  };
  const paragraphNumber = element('a', { className: ['pn'], href: `#p${String(number)}` }, [
    text(`¶${String(number)}`),
  ]);
  return element('div', { className: ['block'], id: `p${String(number)}` }, [
    element('p', {}, [paragraphNumber, ...proseHast(children, { claim: claimView, claimAddress: view.claimAddress })]),
    ...(noted.length === 0
      ? []
      : [
          element(
            'ol',
            { className: ['notes'], ariaLabel: 'Notes' },
            noted.map((claim) => noteView(claim, claims.indexOf(claim) + 1, isShown(claim), view)),
          ),
        ]),
    ...(asks.length === 0 ? [] : [element('div', { className: ['asks'] }, asks)]),
  ]);
}
