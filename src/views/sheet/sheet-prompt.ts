/** A prompt as a form to fill in, on the screen and on paper. */
import type { Element } from 'hast';
import type { Prompt } from '../../model/assignment.ts';
import type { Claim } from '../../model/claim.ts';
import { plainText } from '../../model/inline.ts';
import { element, proseHast } from '../prose.ts';
import { candidatesFor, sectionsOf, type PlacedPrompt } from '../../study/passage.ts';
import type { Assignment } from '../../model/assignment.ts';
import { text } from './sheet-note.ts';
import type { View } from './view.ts';

/** Lines on paper for a claim that is pointed at: its number and its first words. */
const linesForClaim = 1;

export function promptView(placed: PlacedPrompt, assignment: Assignment, view: View): Element {
  const { prompt, number, claim, section } = placed;
  const questionId = `q-${prompt.id}`;
  const about =
    claim !== null
      ? [text(' on '), element('a', { href: `#${claim.id}` }, [text(`claim ${String(claim.number)}`)])]
      : [];
  const where =
    section !== null && claim === null
      ? [text(` on “${section.title}”`)]
      : section === null
        ? [text(' on a passage that is gone')]
        : about;
  return element(
    'div',
    {
      className: ['ask'],
      id: `ask-${prompt.id}`,
      dataPrompt: prompt.id,
      dataKind: prompt.kind,
      role: 'group',
      ariaLabel: `Question ${String(number)}`,
    },
    [
      element('p', { className: ['ask-about'] }, [element('b', {}, [text(`Question ${String(number)}`)]), ...where]),
      element(
        'p',
        { className: ['ask-question'], id: questionId },
        proseHast(prompt.question, { claimAddress: view.claimAddress }),
      ),
      ...field(prompt, questionId, candidatesFor(placed, sectionsOf(assignment, view.reading))),
      element('p', { className: ['ask-changed'], hidden: true }, []),
      element('div', { className: ['ask-others'], hidden: true }, []),
      element('p', { className: ['ask-saved'] }, []),
    ],
  );
}

function field(prompt: Prompt, labelledBy: string, candidates: readonly Claim[]): Element[] {
  switch (prompt.kind) {
    case 'short':
      return [
        element('textarea', { id: `a-${prompt.id}`, rows: prompt.lines, ariaLabelledBy: [labelledBy] }, []),
        element('div', { className: ['ask-typed'] }, []),
        lines(prompt.lines),
      ];
    case 'choice':
      return [
        element(
          'div',
          { className: ['ask-options'], role: 'radiogroup', ariaLabelledBy: [labelledBy] },
          prompt.options.map((option) =>
            element('label', {}, [
              element('input', { type: 'radio', name: `a-${prompt.id}`, value: plainText(option) }, []),
              element('span', {}, proseHast(option)),
            ]),
          ),
        ),
      ];
    case 'point':
      return [
        element('select', { id: `a-${prompt.id}`, ariaLabelledBy: [labelledBy] }, [
          element('option', { value: '' }, [text('No claim chosen yet')]),
          ...candidates.map((claim) => element('option', { value: claim.id }, [text(claimLabel(claim))])),
        ]),
        element('button', { type: 'button', className: ['ask-point'], hidden: true }, [text('Point in the text')]),
        element('div', { className: ['ask-typed'] }, []),
        lines(linesForClaim),
      ];
  }
}

/** Rules to write on; borders, since a browser may leave backgrounds out when it prints. */
function lines(count: number): Element {
  return element(
    'div',
    { className: ['ask-lines'], ariaHidden: 'true' },
    Array.from({ length: count }, () => element('i', {}, [])),
  );
}

/** UTF-16 code units of a claim’s words in a list; the number before them is what identifies it. */
const longestLabel = 90;

/** A claim in a list: its number and its first words. */
export function claimLabel({ number, text: words }: Pick<Claim, 'number' | 'text'>): string {
  if (words.length <= longestLabel) return `${String(number)}: ${words}`;
  return `${String(number)}: ${words.slice(0, words.lastIndexOf(' ', longestLabel))} …`;
}
