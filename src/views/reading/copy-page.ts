/** The page of a reading that stands on no site, as text: what a book is made from. */
import { toHtml } from 'hast-util-to-html';
import { tallyClasses } from '../../model/library/tally.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import { classWords, countNoun, dateWords } from '../../model/words.ts';
import { sectionRows } from '../figures/section-rows.ts';
import { pageStrip } from '../figures/strip.ts';
import { markView } from '../mark.ts';
import { contents as elementsOf, make } from '../tree.ts';
import { copyMedium } from './copy.ts';
import { pageParagraph } from './page.ts';

/**
 * @param css the styles of the site
 * @param before markup of the site that stands before the text: fills of the pictures, the lens
 */
export function copyPage(reading: Reading, library: Library, css: string, before: string): string {
  const { title, byline, publication, date, language, rights, summary } = reading;
  const medium = copyMedium(library);
  const head = make(
    'header',
    { className: ['reading-head'] },
    make('h1', {}, title),
    make('p', { className: ['byline'] }, `By ${byline} · `, make('cite', {}, publication), `, ${dateWords(date)}`),
    make('p', { className: ['summary'] }, summary),
    make('p', { className: ['rights'] }, rights.statement),
  );
  const sections = reading.sections.map(({ number, title: name, paragraphs }) => {
    const id = `s${String(number)}`;
    return make(
      'section',
      { ariaLabelledBy: [id] },
      make('h2', { id }, make('a', { href: `#${id}` }, name)),
      paragraphs.map((paragraph) => pageParagraph(paragraph, medium)),
    );
  });
  return [
    html(make('style', {}, css)),
    '<main id="main"><article class="reading">',
    html([head, contents(reading, library)]),
    before,
    html(sections),
    '</article></main>',
  ].reduce((page, part) => page + part, `<!doctype html><html lang="${language}"><body>`);
}

/** Contents and sourcing in one picture. */
function contents(reading: Reading, library: Library) {
  const { rows, longest } = sectionRows(reading, library.speakers);
  const claims = claimsOf(reading);
  return make(
    'nav',
    { className: ['contents'], id: 'contents', ariaLabelledBy: ['contents-title'] },
    make('h2', { id: 'contents-title' }, 'Who speaks, section by section'),
    make('p', {}, `${countNoun(claims.length, 'claim')}.`),
    make(
      'ul',
      { className: ['legend'] },
      tallyClasses(claims, library.speakers).map(({ speakerClass, count, percent }) =>
        make(
          'li',
          {},
          markView(speakerClass),
          ` ${classWords[speakerClass]} `,
          make('b', {}, String(count)),
          ' ',
          make('span', { className: ['share'] }, `${String(percent)}%`),
        ),
      ),
    ),
    make(
      'ol',
      {},
      rows.map((row) =>
        make(
          'li',
          {},
          make('a', { href: `#s${String(row.section.number)}` }, row.section.title),
          pageStrip(row, longest),
        ),
      ),
    ),
    make('p', { className: ['caption'] }, 'Each piece is a claim, as long as its words, and leads to it.'),
  );
}

/** Not by `htmlOf`, which would bring the stringifier into whatever draws a reading. */
const html = (content: Parameters<typeof elementsOf>[0]) => toHtml({ type: 'root', children: elementsOf(content) });
