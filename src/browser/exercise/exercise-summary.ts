/** The sum of the attempts: first ones apart from later ones, by form and by identification. */
import type { Claim } from '../../model/claim.ts';
import { capital, classWords, formWords } from '../../model/words.ts';
import { summarize, weakest, type Attempts, type SummaryRow } from '../../study/attempts.ts';
import { attemptedIn } from '../../study/exercise.ts';
import type { ReadingFile } from '../../study/reading-file.ts';
import { make } from '../shared/elements.ts';
import { mark } from './exercise-form.ts';
import { partText, practiceText, scoreText } from './exercise-text.ts';

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
          make('td', {}, scoreText(first)),
          make('td', {}, scoreText(later)),
        ),
      ),
    ),
  );
}

/** @param claims those that the summary is of @returns also those of them that were missed, and the heading */
export function summaryView(
  claims: readonly Claim[],
  attempts: ReadonlyMap<string, Attempts>,
  file: ReadingFile,
): { view: HTMLElement; heading: HTMLElement; missed: Claim[] } {
  const summary = summarize(claims, attempts, file.speakers);
  const { form, identification } = weakest(summary);
  const attempted = attemptedIn(claims, attempts);
  const heading = make('h2', { tabindex: '-1' }, `${String(attempted)} of ${String(claims.length)} claims tried`);
  const advice = attempted === 0 ? 'Nothing yet to sum up.' : practiceText(form, identification);
  const tables =
    attempted === 0
      ? []
      : [
          table('All claims tried', summary.parts, (part) => [partText[part]]),
          table('Form recognized, by form', summary.forms, (key) => [capital(formWords[key])]),
          table('Identification recognized, by identification', summary.identifications, (key) => [
            mark(key),
            classWords[key],
          ]),
        ];
  return {
    view: make('div', { class: 'summary-of-tries' }, heading, make('p', { class: 'advice' }, advice), ...tables),
    heading,
    missed: summary.missed,
  };
}
