/** The documents of the book: what stands before the chapters, the chapters, and what stands after them. */
import type { Element } from 'hast';
import { countNoun, dateWords } from '../../../model/words.ts';
import { readingMinutes } from '../../../model/library/length.ts';
import type { Book } from '../book.ts';
import { draftNotice, editionStatement, rightsStatement } from '../parts/imprint.ts';
import { howToRead } from '../parts/how-to-read.ts';
import { speakerList } from '../parts/speaker-list.ts';
import { howToCite, worksList } from '../parts/works-list.ts';
import { make, type Content } from '../../../views/tree.ts';
import { chapter } from './chapter.ts';
import { asIndex } from './index-semantics.ts';
import { sourcingPicture } from './picture.ts';
import type { Document } from './xhtml.ts';

export interface Page {
  /** Id in the package; the name of its file without `.xhtml`. */
  id: string;
  title: string;
  type: Document['type'];
  body: Content;
  /** Whether the table of contents lists it. */
  listed: boolean;
  /** Whether it holds SVG, which the package must say. */
  svg?: boolean;
}

/** File of a section, by its number. */
export const sectionFile = (number: number) => `s${String(number)}.xhtml`;

/** All documents but the navigation, in reading order. */
export function pagesOf(book: Book): Page[] {
  const { reading, speakers, works, links, edition, address } = book;
  const page = (id: string, title: string, type: Page['type'], body: Content): Page => ({
    id,
    title,
    type,
    body,
    listed: true,
  });
  return [
    { ...page('cover', 'Cover', 'frontmatter', cover(book)), listed: false },
    page('title', 'Title page', 'frontmatter', titlePage(book)),
    page(
      'how-to-read',
      'How to read this',
      'frontmatter',
      part(
        'how-to-read',
        'How to read this',
        {},
        howToRead('Choose a number to open its note, and the number of the note to come back.'),
      ),
    ),
    {
      ...page(
        'who-speaks',
        'Who speaks, section by section',
        'frontmatter',
        part('who-speaks', 'Who speaks, section by section', {}, sourcingPicture(book)),
      ),
      svg: true,
    },
    ...reading.sections.map((section) =>
      page(`s${String(section.number)}`, section.title, 'bodymatter', chapter(section, book)),
    ),
    page(
      'speakers',
      'Speakers',
      'backmatter',
      part('speakers', 'Speakers', { 'epub:type': 'index', role: 'doc-index' }, asIndex(speakerList(speakers, links))),
    ),
    page(
      'works-cited',
      'Works cited',
      'backmatter',
      part('works-cited', 'Works cited', { 'epub:type': 'bibliography', role: 'doc-bibliography' }, worksList(works)),
    ),
    page(
      'colophon',
      'About this book',
      'backmatter',
      part('colophon', 'About this book', { 'epub:type': 'colophon', role: 'doc-colophon' }, [
        make('h2', {}, 'How to cite it'),
        howToCite(reading, works, links),
        make('h2', {}, 'Rights'),
        rightsStatement(reading),
        make('h2', {}, 'Edition'),
        editionStatement(edition, address),
        make(
          'p',
          {},
          'Made by According To, which shows who says what. It gives no verdicts of its own. The book asks nothing of the network.',
        ),
      ]),
    ),
  ];
}

function part(id: string, title: string, properties: Element['properties'], content: Content): Element {
  return make('section', { ...properties, ariaLabelledBy: [id] }, make('h1', { id }, title), content);
}

/** What the cover shows, in words. */
export function coverWords({ reading }: Book): string {
  const { title, byline, publication, date } = reading;
  return `${title}, by ${byline}, ${publication}, ${dateWords(date)}. An annotated reading. Below, a picture of its claims by kind of source, a row for each section.`;
}

function cover(book: Book): Element {
  return make(
    'section',
    { 'epub:type': 'cover', className: ['cover'] },
    make('img', { src: 'cover.png', alt: coverWords(book), role: 'doc-cover' }),
  );
}

function titlePage({ reading }: Book): Element {
  const { title, byline, publication, date, summary, paragraphs } = reading;
  return make(
    'section',
    { 'epub:type': 'titlepage', className: ['title-page'], ariaLabelledBy: ['title'] },
    make('h1', { id: 'title' }, title),
    make('p', { className: ['byline'] }, `By ${byline} · `, make('cite', {}, publication), `, ${dateWords(date)}`),
    make('p', {}, 'An annotated reading by According To: beside every claim, who says it and how.'),
    draftNotice(reading),
    make('p', {}, summary),
    rightsStatement(reading),
    make('p', {}, `${countNoun(paragraphs, 'paragraph')} · ${countNoun(readingMinutes(reading), 'minute')}`),
  );
}
