/** What the file has beside the page: its own masthead, the search, and what stands at the end. */
import type { Element } from 'hast';
import type { Book } from '../book.ts';
import { editionStatement } from '../parts/imprint.ts';
import { howToRead } from '../parts/how-to-read.ts';
import { speakerList } from '../parts/speaker-list.ts';
import { howToCite, worksList } from '../parts/works-list.ts';
import { make, type Content } from '../../../views/tree.ts';

const parts = [
  { id: 'contents', name: 'Contents' },
  { id: 'find', name: 'Find' },
  { id: 'speakers', name: 'Speakers' },
  { id: 'works-cited', name: 'Works cited' },
  { id: 'how-to-read', name: 'How to read' },
  { id: 'about', name: 'About' },
];

/** In place of the site's masthead: the parts of this file. The search shows where its script runs. */
export function masthead(): Element {
  return make(
    'header',
    { className: ['masthead'] },
    make('span', { className: ['wordmark'] }, 'According To'),
    make(
      'nav',
      { ariaLabel: 'This file' },
      make(
        'ul',
        {},
        parts.map(({ id, name }) => make('li', { hidden: id === 'find' }, make('a', { href: `#${id}` }, name))),
      ),
    ),
  );
}

/** The search. Its script fills in the speakers. */
export function finder(): Element[] {
  return [
    make(
      'section',
      { className: ['find'], id: 'find', ariaLabelledBy: ['find-title'], hidden: true },
      make('h2', { id: 'find-title' }, 'Find a claim'),
      make(
        'form',
        { autoComplete: ['off'] },
        make('label', {}, 'Words ', make('input', { type: 'search', id: 'find-words' })),
        ' ',
        make('label', {}, 'Speaker ', make('select', { id: 'find-speaker' }, make('option', { value: '' }, 'Anyone'))),
      ),
      make('p', { className: ['meta'], role: 'status', id: 'find-count' }),
      make('ol', { className: ['sayings'], id: 'find-list' }),
    ),
    make(
      'p',
      { className: ['meta', 'unscripted'] },
      'Without JavaScript, the ',
      make('a', { href: '#speakers' }, 'list of speakers'),
      ' leads to every claim.',
    ),
  ];
}

/** What stands after the reading. */
export function endMatter({ reading, speakers, works, links, edition, address }: Book): Element[] {
  return [
    part('speakers', 'Speakers', speakerList(speakers, links)),
    part('works-cited', 'Works cited', worksList(works)),
    part(
      'how-to-read',
      'How to read this',
      howToRead('Choose a number to open its note, and the number of the note to come back.'),
    ),
    part('about', 'About this file', [
      make(
        'p',
        {},
        'The whole reading is in this one file. It asks nothing of the network: keep it, send it, put it on a stick. According To shows who says what and gives no verdicts of its own.',
      ),
      editionStatement(edition, address),
      make('h3', { id: 'cite' }, 'How to cite it'),
      howToCite(reading, works, links),
    ]),
  ];
}

function part(id: string, title: string, content: Content): Element {
  return make('section', { className: ['part'], ariaLabelledBy: [id] }, make('h2', { id }, title), content);
}
