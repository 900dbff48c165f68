/**
 * An assignment as a sheet: what to do, words to know, and the passage with the questions beside it. The build writes
 * it as HTML; for an assignment from a link the browser makes elements of the same tree.
 */
import type { Element, ElementContent } from 'hast';
import type { Assignment } from '../../model/assignment.ts';
import { element, proseHast } from '../prose.ts';
import { placePrompts, sectionsOf, type PlacedPrompt } from '../../study/passage.ts';
import { text } from './sheet-note.ts';
import { paragraphView } from './sheet-passage.ts';
import { promptView } from './sheet-prompt.ts';
import type { View } from './view.ts';

/** Everything between the sheet’s head and “My answers”. */
export function sheetView(assignment: Assignment, view: View): ElementContent[] {
  const sections = sectionsOf(assignment, view.reading);
  const prompts = placePrompts(assignment, view.reading);
  const asks = (which: (placed: PlacedPrompt) => boolean) =>
    prompts.filter(which).map((placed) => promptView(placed, assignment, view));
  const lost = asks(({ section }) => section === null);
  return [
    ...task(assignment, view),
    ...(lost.length === 0 ? [] : [lostView(lost)]),
    ...sections.map((section) => {
      const id = `s${String(section.number)}`;
      const last = asks((placed) => placed.section === section && placed.claim === null);
      return element('section', { ariaLabelledBy: [id] }, [
        element('h2', { id }, [element('a', { href: `#${id}` }, [text(section.title)])]),
        ...section.paragraphs.map((paragraph) =>
          paragraphView(
            paragraph,
            assignment,
            asks(({ claim }) => claim?.paragraph === paragraph.number),
            view,
          ),
        ),
        ...(last.length === 0 ? [] : [element('div', { className: ['asks', 'asks-of-section'] }, last)]),
      ]);
    }),
  ];
}

function task(assignment: Assignment, view: View): Element[] {
  const prose = { claimAddress: view.claimAddress };
  const first = assignment.sections.length === 1 ? (assignment.sections[0] ?? null) : null;
  return [
    element('div', { className: ['task'] }, [
      ...assignment.task.map((paragraph) => element('p', {}, proseHast(paragraph, prose))),
      ...(assignment.practice
        ? [
            element('p', {}, [
              text('First practice on this passage: '),
              element('a', { href: view.practiceAddress(first) }, [text('Who said it?')]),
            ]),
          ]
        : []),
    ]),
    ...(assignment.terms.length === 0
      ? []
      : [
          element('section', { className: ['terms'], ariaLabelledBy: ['terms-title'] }, [
            element('h2', { id: 'terms-title' }, [text('Words to know')]),
            element(
              'dl',
              {},
              assignment.terms.flatMap(({ word, meaning }) => [
                element('dt', {}, [text(word)]),
                element('dd', {}, proseHast(meaning, prose)),
              ]),
            ),
          ]),
        ]),
  ];
}

function lostView(asks: Element[]): Element {
  return element('section', { className: ['asks', 'asks-of-section'], ariaLabelledBy: ['lost-title'] }, [
    element('h2', { id: 'lost-title' }, [text('Questions whose passage is gone')]),
    element('p', {}, [
      text(
        'The reading has changed since these were written: it no longer has the claim or section that they ask about.',
      ),
    ]),
    ...asks,
  ]);
}
