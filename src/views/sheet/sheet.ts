/**
 * An assignment as a sheet: what to do, words to know, and the passage with the questions beside it. The build writes
 * it as HTML; for an assignment from a link the browser makes elements of the same tree.
 */
import type { Element } from 'hast';
import type { Assignment } from '../../model/assignment.ts';
import { placePrompts, sectionsOf, type PlacedPrompt } from '../../study/passage.ts';
import { proseHast } from '../prose.ts';
import { make, type Content } from '../tree.ts';
import type { SheetContext } from './sheet-context.ts';
import { sheetMedium, sheetParagraph } from './sheet-paragraph.ts';
import { promptView } from './sheet-prompt.ts';

/** Everything between the sheet’s head and “My answers”. */
export function sheetView(assignment: Assignment, context: SheetContext): Element[] {
  const medium = sheetMedium(assignment, context);
  const placed = placePrompts(assignment, context.reading);
  const promptViews = (isHere: (placed: PlacedPrompt) => boolean) =>
    placed.filter(isHere).map((prompt) => promptView(prompt, assignment, context));
  const sections = sectionsOf(assignment, context.reading).map((section) => {
    const id = `s${String(section.number)}`;
    const ofSection = promptViews((prompt) => prompt.section === section && prompt.claim === null);
    return make(
      'section',
      { ariaLabelledBy: [id] },
      make('h2', { id }, make('a', { href: `#${id}` }, section.title)),
      section.paragraphs.map((paragraph) =>
        sheetParagraph(
          paragraph,
          medium,
          promptViews(({ claim }) => claim?.paragraph === paragraph.number),
        ),
      ),
      ofSection.length === 0 ? '' : make('div', { className: ['asks', 'asks-of-section'] }, ofSection),
    );
  });
  return [
    taskView(assignment, context),
    ...termsView(assignment, context),
    ...unplacedView(promptViews(({ section }) => section === null)),
    ...sections,
  ];
}

function taskView({ task, sections, practice }: Assignment, context: SheetContext): Element {
  const prose = { claimAddress: context.claimAddress };
  const [only = null, ...others] = sections;
  const address = context.practiceAddress(others.length === 0 ? only : null);
  const invitation: Content = practice
    ? make('p', {}, 'First practice on this passage: ', make('a', { href: address }, 'Who said it?'))
    : '';
  return make(
    'div',
    { className: ['task'] },
    task.map((paragraph) => make('p', {}, proseHast(paragraph, prose))),
    invitation,
  );
}

function termsView({ terms }: Assignment, { claimAddress }: SheetContext): Element[] {
  if (terms.length === 0) return [];
  return [
    make(
      'section',
      { className: ['terms'], ariaLabelledBy: ['terms-title'] },
      make('h2', { id: 'terms-title' }, 'Words to know'),
      make(
        'dl',
        {},
        terms.map(({ word, meaning }) => [make('dt', {}, word), make('dd', {}, proseHast(meaning, { claimAddress }))]),
      ),
    ),
  ];
}

/** @param prompts those whose claim or section the reading no longer has */
function unplacedView(prompts: readonly Element[]): Element[] {
  if (prompts.length === 0) return [];
  return [
    make(
      'section',
      { className: ['asks', 'asks-of-section'], ariaLabelledBy: ['lost-title'] },
      make('h2', { id: 'lost-title' }, 'Questions whose passage is gone'),
      make(
        'p',
        {},
        'The reading has changed since these were written: it no longer has the claim or section that they ask about.',
      ),
      prompts,
    ),
  ];
}
