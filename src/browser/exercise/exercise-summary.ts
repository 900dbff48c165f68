/** The sum of the tries: first ones apart from later ones, by form and by identification. */
import { summarize, weakest, type Score, type SummaryRow, type Tries } from '../../study/tries.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import type { Claim, Form } from '../../model/claim.ts';
import type { SpeakerClass } from '../../model/speaker.ts';
import { classWords, formWords } from '../../model/words.ts';
import { make } from '../shared/elements.ts';
import { capitalized } from '../../model/capital.ts';

const score = ({ right, total }: Score) => (total === 0 ? '–' : `${String(right)} of ${String(total)}`);

function table<Key extends string>(
  caption: string,
  rows: readonly SummaryRow<Key>[],
  name: (key: Key) => (Node | string)[],
): HTMLElement {
  return make(
    'table',
    { class: 'tries' },
    make('caption', {}, caption),
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        make('td', {}),
        make('th', { scope: 'col' }, 'First try'),
        make('th', { scope: 'col' }, 'Later tries'),
      ),
    ),
    make(
      'tbody',
      {},
      ...rows.map(({ key, first, later }) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, ...name(key)),
          make('td', {}, score(first)),
          make('td', {}, score(later)),
        ),
      ),
    ),
  );
}

const markOf = (kind: SpeakerClass) => make('span', { class: `mark ${kind}`, 'aria-hidden': 'true' });

function adviceOn(form: Form | null, identification: SpeakerClass | null): string {
  const kinds = [
    ...(form === null || form === 'narration' ? [] : [`claims that are ${formWords[form]}`]),
    ...(identification === null || identification === 'narration'
      ? []
      : [`sources with the mark of “${classWords[identification]}”`]),
    ...(form === 'narration' || identification === 'narration' ? ['claims that the text makes in its own voice'] : []),
  ];
  if (kinds.length === 0) return 'Every form and every identification was right at the first try.';
  return `To practice: ${kinds.join(', and ')}.`;
}

/** @param claims those that the summary is of; the ones that were missed come back with it */
export function summaryView(
  claims: readonly Claim[],
  tries: ReadonlyMap<string, Tries>,
  file: ReadingFile,
): { view: HTMLElement; heading: HTMLElement; missed: Claim[] } {
  const summary = summarize(claims, tries, file.speakers);
  const { form, identification } = weakest(summary);
  const tried = claims.filter(({ id }) => tries.has(id)).length;
  const heading = make('h2', { tabindex: '-1' }, `${String(tried)} of ${String(claims.length)} claims tried`);
  const advice = tried === 0 ? 'Nothing yet to sum up.' : adviceOn(form, identification);
  const partNames = { speaker: 'Speaker', form: 'Form', identification: 'Identification' } as const;
  const view = make(
    'div',
    { class: 'summary-of-tries' },
    heading,
    make('p', { class: 'advice' }, advice),
    ...(tried === 0
      ? []
      : [
          table('All claims tried', summary.parts, (part) => [partNames[part]]),
          table('Form recognized, by form', summary.forms, (key) => [capitalized(formWords[key])]),
          table('Identification recognized, by identification', summary.identifications, (kind) => [
            markOf(kind),
            classWords[kind],
          ]),
        ]),
  );
  return { view, heading, missed: summary.missed };
}
