/** The works that a reading rests on, and how to cite it. */
import type { Element } from 'hast';
import { runsHast } from '../../citing/runs.ts';
import type { Reading } from '../../model/reading.ts';
import type { WorkEntry } from '../places.ts';
import { make } from '../tree.ts';

/** The list of works cited, as MLA has it. */
export function worksList(works: readonly WorkEntry[]): Element {
  return make(
    'ul',
    { className: ['works'] },
    works.map(({ place, runs, link }) => make('li', { id: place }, runsHast(runs, link))),
  );
}

/** What to cite for what, with the entries to copy. */
export function howToCite(reading: Reading, works: readonly WorkEntry[]): Element[] {
  const own = works.filter((work) => work.own);
  return [
    make(
      'p',
      {},
      reading.kind === 'original'
        ? 'Name the speaker in your sentence; the citation says where you read it. In MLA’s style:'
        : 'Cite the article for what it says and for the words of its speakers, and this reading for its notes and for its retelling. Name the speaker in your sentence; the citation says where you read it. In MLA’s style:',
    ),
    make(
      'ul',
      { className: ['works'] },
      own.map(({ runs, link }) => make('li', {}, runsHast(runs, link))),
    ),
  ];
}
