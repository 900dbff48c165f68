/** The package document: what the book is, how it can be read, what is in it, and in which order. */
import { x } from 'xastscript';
import { xmlFile } from '../../xml.ts';
import type { Book } from '../book.ts';
import { bookIdentifier } from './identifier.ts';
import type { Page } from './pages.ts';

const property = (name: string, value: string, attributes: Record<string, string> = {}) =>
  x('meta', { property: name, ...attributes }, value);

/** What EPUB Accessibility 1.1 asks for, and no more than is so. */
const accessibility: readonly (readonly [name: string, value: string])[] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'alternativeText'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityFeature', 'index'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    'All text, in reading order, with headings, a table of contents, and an index of speakers. Notes are linked from the numbers of claims and back. Kinds of source are told by words and by the style of a line, never by color. The two pictures, the cover and who speaks in each section, are told in words.',
  ],
];

/**
 * `package.opf` as XML.
 *
 * @param pages documents in reading order, the navigation (`nav`) among them
 */
export function packageDocument(book: Book, pages: readonly Page[]): string {
  const { reading, edition, address } = book;
  const { title, byline, publication, date, language, summary, rights } = reading;
  const metadata = x(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    x('dc:identifier', { id: 'identifier' }, bookIdentifier(book)),
    x('dc:title', {}, title),
    x('dc:language', {}, language),
    x('dc:creator', { id: 'author' }, byline),
    property('role', 'aut', { refines: '#author', scheme: 'marc:relators' }),
    ...(byline === 'According To'
      ? []
      : [
          x('dc:contributor', { id: 'annotator' }, 'According To'),
          property('role', 'ann', { refines: '#annotator', scheme: 'marc:relators' }),
        ]),
    x('dc:publisher', {}, 'According To'),
    x('dc:date', {}, edition.date),
    x('dc:description', {}, summary),
    x('dc:source', {}, `${title}, by ${byline}, ${publication}, ${date}`),
    x('dc:rights', {}, `${rights.statement} Rights holder: ${rights.holder}.`),
    ...(address === null ? [] : [property('dcterms:source', address)]),
    property('dcterms:modified', edition.instant),
    property('schema:version', edition.revision),
    ...accessibility.map(([name, value]) => property(name, value)),
  );
  const manifest = x(
    'manifest',
    {},
    ...pages.map(({ id, svg }) =>
      x('item', {
        id,
        href: `${id}.xhtml`,
        'media-type': 'application/xhtml+xml',
        ...(id === 'nav' ? { properties: 'nav' } : svg === true ? { properties: 'svg' } : {}),
      }),
    ),
    x('item', { id: 'cover-image', href: 'cover.png', 'media-type': 'image/png', properties: 'cover-image' }),
    x('item', { id: 'style', href: 'book.css', 'media-type': 'text/css' }),
  );
  const spine = x('spine', {}, ...pages.map(({ id }) => x('itemref', { idref: id })));
  const root = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'identifier',
      'xml:lang': language,
    },
    metadata,
    manifest,
    spine,
  );
  return xmlFile(root, { closeEmptyElements: true });
}
