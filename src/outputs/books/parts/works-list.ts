/** The works that a reading rests on, and how to cite it. */
import type { Element, ElementContent } from 'hast';
import { runsHast } from '../../../citing/runs.ts';
import type { Reading } from '../../../model/reading.ts';
import type { BookLinks } from '../book.ts';
import type { WorkEntry } from '../entries.ts';
import { make } from '../../../views/tree.ts';

/** The list of works cited, as MLA has it. */
export function worksList(works: readonly WorkEntry[]): Element {
  return make(
    'ul',
    { className: ['works'] },
    works.map(({ anchor, runs, link }) => make('li', { id: anchor }, runsHast(runs, link).map(withoutClass))),
  );
}

/** A link in a list of works is nothing but an address. */
function withoutClass(node: ElementContent): ElementContent {
  return node.type === 'element' && node.tagName === 'a'
    ? make('a', { href: node.properties['href'] }, node.children)
    : node;
}

/** What to cite for what; the entries are in the list of works cited. */
export function howToCite({ kind, source }: Reading, works: readonly WorkEntry[], links: BookLinks): Element {
  const own = works.filter((work) => work.own).sort((a, b) => Number(b.id === source) - Number(a.id === source));
  const entries = own.map(({ id }) => links.source(id));
  const [article = '', reading = article] = entries;
  return make(
    'p',
    {},
    kind === 'original'
      ? ['Cite ', make('a', { href: reading }, 'this reading'), ' as the list of works cited has it, in MLA’s style.']
      : [
          'Cite ',
          make('a', { href: article }, 'the article'),
          ' for what it says and for the words of its speakers, and ',
          make('a', { href: reading }, 'this reading'),
          ' for its notes and for its retelling: the list of works cited has both, in MLA’s style.',
        ],
    ' Name the speaker in your sentence; the citation says where you read it.',
  );
}
