/** A prompt as a form to fill in, on the screen and on paper. */
import type { Element } from 'hast';
import type { Assignment, Prompt } from '../../model/assignment.ts';
import { standaloneText, type Claim } from '../../model/claim.ts';
import { plainText } from '../../model/inline.ts';
import { longestTyped } from '../../study/answer-schema.ts';
import { candidatesFor, sectionsOf, type PlacedPrompt } from '../../study/passage.ts';
import { proseHast } from '../prose.ts';
import { make, type Content } from '../tree.ts';
import { sheetAnchor, type SheetContext } from './sheet-context.ts';

/** Lines on paper for a claim that is pointed at: its number and its first words. */
const linesForClaim = 1;

export function promptView(placed: PlacedPrompt, assignment: Assignment, context: SheetContext): Element {
  const { prompt, number } = placed;
  const questionId = `q-${prompt.id}`;
  const candidates = candidatesFor(placed, sectionsOf(assignment, context.reading));
  return make(
    'div',
    {
      className: ['ask'],
      id: `ask-${prompt.id}`,
      dataPrompt: prompt.id,
      dataKind: prompt.kind,
      dataOn: prompt.on,
      role: 'group',
      ariaLabel: `Question ${String(number)}`,
    },
    make('p', { className: ['ask-about'] }, make('b', {}, `Question ${String(number)}`), subject(placed)),
    make(
      'p',
      { className: ['ask-question'], id: questionId },
      proseHast(prompt.question, { claimAddress: context.claimAddress }),
    ),
    fieldView(prompt, questionId, candidates),
    make('p', { className: ['ask-changed'], ariaLive: 'polite', hidden: true }),
    make('div', { className: ['ask-others'], hidden: true }),
    make('p', { className: ['ask-saved'] }),
  );
}

/** What a prompt asks about. */
function subject({ section, claim }: PlacedPrompt): Content {
  if (section === null) return ' on a passage that is gone';
  if (claim === null) return ` on “${section.title}”`;
  return [' on ', make('a', { href: `#${sheetAnchor(claim.id)}` }, `claim ${String(claim.number)}`)];
}

function fieldView(prompt: Prompt, labelledBy: string, candidates: readonly Claim[]): Element[] {
  switch (prompt.kind) {
    case 'short':
      return [
        make('textarea', {
          id: `a-${prompt.id}`,
          rows: prompt.lines,
          maxLength: longestTyped,
          ariaLabelledBy: [labelledBy],
        }),
        make('div', { className: ['ask-typed'] }),
        writingLines(prompt.lines),
      ];
    case 'choice':
      return [
        make(
          'div',
          { className: ['ask-options'], role: 'radiogroup', ariaLabelledBy: [labelledBy] },
          prompt.options.map((option) =>
            make(
              'label',
              {},
              make('input', { type: 'radio', name: `a-${prompt.id}`, value: plainText(option) }),
              make('span', {}, proseHast(option)),
            ),
          ),
        ),
      ];
    case 'point':
      return [
        make(
          'select',
          { id: `a-${prompt.id}`, ariaLabelledBy: [labelledBy] },
          make('option', { value: '' }, 'No claim chosen yet'),
          candidates.map((claim) => make('option', { value: claim.id }, claimLabel(claim))),
        ),
        make('button', { type: 'button', className: ['ask-point'], hidden: true }, 'Point in the text'),
        make('div', { className: ['ask-typed'] }),
        writingLines(linesForClaim),
      ];
  }
}

/** Rules to write on; borders, since a browser may leave backgrounds out when it prints. */
function writingLines(count: number): Element {
  return make(
    'div',
    { className: ['ask-lines'], ariaHidden: 'true' },
    Array.from({ length: count }, () => make('i', {})),
  );
}

/** UTF-16 code units of a claim’s words in a list; the number before them is what identifies it. */
const longestLabel = 90;

/** A claim in a list: its number and its first words. */
export function claimLabel(claim: Pick<Claim, 'number' | 'lead' | 'text'>): string {
  const { number } = claim;
  const text = standaloneText(claim);
  if (text.length <= longestLabel) return `${String(number)}: ${text}`;
  return `${String(number)}: ${text.slice(0, text.lastIndexOf(' ', longestLabel))} …`;
}
