/** A section of a reading as a chapter: its paragraphs, then the notes, which reading systems show where they are asked for. */
import type { Element } from 'hast';
import type { Claim } from '../../../model/claim.ts';
import type { Paragraph, Section } from '../../../model/reading.ts';
import { formWords, identificationWords, verdictWords, yearsWords } from '../../../model/words.ts';
import { proseHast, type ClaimView } from '../../../views/prose.ts';
import { classOf } from '../../../model/library/tally.ts';
import type { Book } from '../book.ts';
import { make, type Content } from '../../../views/tree.ts';

/** The body of a chapter's document. */
export function chapter(section: Section, book: Book): Element {
  const id = `s${String(section.number)}`;
  const noted = section.paragraphs.flatMap(({ claims }) => claims).filter(isNoted);
  return make(
    'section',
    { 'epub:type': 'chapter', role: 'doc-chapter', ariaLabelledBy: [id] },
    make('h1', { id }, section.title),
    section.paragraphs.map((paragraph) => paragraphOf(paragraph, book)),
    noted.length === 0
      ? ''
      : make(
          'section',
          { 'epub:type': 'footnotes', className: ['notes'], ariaLabelledBy: ['notes'] },
          make('h2', { id: 'notes' }, 'Notes'),
          noted.map((claim) => noteOf(claim, book)),
        ),
  );
}

/** As in the margin of the page: what the article says in its own voice has a note only where there is one to make. */
function isNoted({ form, note, checks, draft }: Claim): boolean {
  return form !== 'narration' || note !== null || checks.length > 0 || draft === true;
}

function paragraphOf({ number, children, claims }: Paragraph, { library, places }: Book): Element {
  const view = (id: string): ClaimView | null => {
    const claim = claims.find((candidate) => candidate.id === id);
    if (claim === undefined) return null;
    const own = { id: `r${String(claim.number)}`, className: ['n'] };
    const shown = String(claim.number);
    const className = ['c', classOf(claim, library.speakers)];
    if (!isNoted(claim)) return { className, id, after: make('span', own, shown) };
    const note = { href: `#${id}`, 'epub:type': 'noteref', role: 'doc-noteref' };
    return { className, after: make('a', { ...own, ...note }, shown) };
  };
  return make(
    'p',
    { id: `p${String(number)}` },
    proseHast(children, { claim: view, claimAddress: places.claim }),
    ' ',
    make('span', { className: ['pn'] }, `¶${String(number)}`),
  );
}

/** Who speaks, how, and what there is to say of it. */
function noteOf(claim: Claim, book: Book): Element {
  const { places } = book;
  const prose = { claimAddress: places.claim };
  return make(
    'aside',
    { id: claim.id, 'epub:type': 'footnote', role: 'doc-footnote' },
    make(
      'p',
      {},
      make('a', { href: `#r${String(claim.number)}`, role: 'doc-backlink', className: ['back'] }, String(claim.number)),
      ' ',
      whoSpeaks(claim, book),
    ),
    claim.note === null ? '' : make('p', {}, proseHast(claim.note, prose)),
    claim.checks.map((check) =>
      make(
        'p',
        { className: ['check'] },
        make('b', {}, `${verdictWords[check.verdict]}.`),
        ' ',
        proseHast(check.text, prose),
        ' ',
        make('a', { href: places.source(check.source) }, book.library.sources.get(check.source)?.short ?? check.source),
        check.locator === '' ? '' : `, ${check.locator}`,
        '.',
      ),
    ),
    claim.draft === true ? make('p', {}, 'Drafted by a program; nobody has reviewed it yet.') : '',
    claim.checks.length === 0 ? make('p', {}, 'Not checked.') : '',
  );
}

function whoSpeaks(claim: Claim, { library, places }: Book): Content {
  const speaker = claim.speaker === null ? undefined : library.speakers.get(claim.speaker);
  const mark = make('span', { className: ['mark', classOf(claim, library.speakers)], ariaHidden: 'true' });
  if (speaker === undefined) return [mark, make('b', {}, 'No source stated'), '.'];
  const { id, name, language, role, from, to } = speaker;
  const unnamed = identificationWords(speaker);
  const told = [role, yearsWords(from, to)].filter((part) => part !== undefined && part !== '').join(', ');
  return [
    mark,
    make('b', language === undefined ? {} : { lang: language }, name),
    unnamed === '' ? '' : `, ${unnamed}`,
    `: ${formWords[claim.form]}. `,
    told === '' ? '' : `${told}. `,
    make('a', { href: places.speaker(id) }, 'All claims'),
  ];
}
