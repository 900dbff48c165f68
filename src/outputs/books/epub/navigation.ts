/** The navigation document: the table of contents, and the landmarks. */
import { make } from '../../../views/tree.ts';
import type { Page } from './pages.ts';

const landmarks = [
  { type: 'cover', id: 'cover', name: 'Cover' },
  { type: 'toc', id: 'nav', name: 'Contents' },
  { type: 'bodymatter', id: 's1', name: 'The reading' },
  { type: 'bibliography', id: 'works-cited', name: 'Works cited' },
];

/** The page “Contents”. */
export function navigation(pages: readonly Page[]): Page {
  const has = (id: string) => id === 'nav' || pages.some((page) => page.id === id);
  return {
    id: 'nav',
    title: 'Contents',
    type: 'frontmatter',
    listed: false,
    body: [
      make(
        'nav',
        { 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: ['contents'] },
        make('h1', { id: 'contents' }, 'Contents'),
        make(
          'ol',
          {},
          pages
            .filter(({ listed }) => listed)
            .map(({ id, title }) => make('li', {}, make('a', { href: `${id}.xhtml` }, title))),
        ),
      ),
      make(
        'nav',
        { 'epub:type': 'landmarks', hidden: true, ariaLabelledBy: ['landmarks'] },
        make('h2', { id: 'landmarks' }, 'Landmarks'),
        make(
          'ol',
          {},
          landmarks
            .filter(({ id }) => has(id))
            .map(({ type, id, name }) => make('li', {}, make('a', { 'epub:type': type, href: `${id}.xhtml` }, name))),
        ),
      ),
    ],
  };
}
