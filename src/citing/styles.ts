/** The four styles: what each asks of an item before the engine formats it, and how it says “quoted in”. */
import { headlineCase } from './headline.ts';
import { itemOf, withoutGaps, type Citable, type CslItem } from './item.ts';
import { apa } from './styles/apa.ts';
import { chicagoAuthorDate, chicagoNotes } from './styles/chicago.ts';
import { mla } from './styles/mla.ts';

export const styleIds = ['mla', 'apa', 'chicago-notes', 'chicago-author-date'] as const;
export type StyleId = (typeof styleIds)[number];

export interface Style {
  id: StyleId;
  /** With the number of the manual's edition. */
  name: string;
  /** What its list of sources is headed with. */
  listName: string;
  /** Whether it cites in notes, not in the text. */
  inNotes: boolean;
  csl: string;
  /** An item as the style wants it; `title-short` is what stands for it in a citation without an author. */
  prepare: (item: Citable) => CslItem & { 'title-short': string };
  /** An address as the style prints it. */
  address: (url: string) => string;
}

/** Chicago’s longest preposition that stays small (18th edition, 8.160). */
const chicagoPrepositions = 4;

/** APA’s (6.17): “With” is large, “for” small. */
const apaPrepositions = 3;

const bare = (url: string) => url.replace(/^https?:\/\//, '');

export const styles: Readonly<Record<StyleId, Style>> = {
  mla: {
    id: 'mla',
    name: 'MLA 9',
    listName: 'Works Cited',
    inNotes: false,
    csl: mla,
    address: bare,
    // Who is author and publisher both is named as publisher; a site that bears its publisher’s name needs no publisher.
    prepare: (item) => {
      const title = headlineCase(item.title, Infinity, item.language, item.printed);
      const site = item.type === 'webpage' && item['container-title'] === undefined;
      const printed = withoutGaps({
        ...itemOf(item),
        title,
        author: isAlsoPublisher(item) ? undefined : item.author,
        'container-title': site ? item.publisher : item['container-title'],
        publisher: site ? undefined : item.publisher,
      });
      return { ...printed, 'title-short': shortTitle(item, Infinity) };
    },
  },
  apa: {
    id: 'apa',
    name: 'APA 7',
    listName: 'References',
    inNotes: false,
    csl: apa,
    address: (url) => url,
    // Sentence case in the list, headline case in the text; a news service stands for reporters without a byline.
    prepare: (item) => {
      const named = withServiceAsAuthor(item);
      const { publisher, ...rest } = itemOf(named);
      const keeps = publisher !== undefined && !isAlsoPublisher(named) && !item.type.startsWith('article-');
      const title = item.title.replace(/(?<=: [“‘]?)\p{Ll}/gu, (letter) => letter.toUpperCase());
      return { ...rest, title, ...(keeps ? { publisher } : {}), 'title-short': shortTitle(item, apaPrepositions) };
    },
  },
  'chicago-notes': {
    id: 'chicago-notes',
    name: 'Chicago 18, notes',
    listName: 'Bibliography',
    inNotes: true,
    csl: chicagoNotes,
    address: (url) => url,
    prepare: prepareForChicago,
  },
  'chicago-author-date': {
    id: 'chicago-author-date',
    name: 'Chicago 18, author-date',
    listName: 'References',
    inNotes: false,
    csl: chicagoAuthorDate,
    address: (url) => url,
    prepare: prepareForChicago,
  },
};

function prepareForChicago(item: Citable): CslItem & { 'title-short': string } {
  const title = headlineCase(item.title, chicagoPrepositions, item.language, item.printed);
  const serial = item['container-title'];
  const prepared = withoutGaps({
    ...itemOf(item),
    title,
    'container-title': item.type.startsWith('article-') ? serial?.replace(/^The /, '') : serial,
    publisher: isAlsoPublisher(item) ? undefined : item.publisher,
  });
  return { ...prepared, 'title-short': shortTitle(item, chicagoPrepositions) };
}

function isAlsoPublisher({ author, publisher }: CslItem): boolean {
  const [first] = author ?? [];
  return author?.length === 1 && first !== undefined && 'literal' in first && first.literal === publisher;
}

function withServiceAsAuthor(item: Citable): Citable {
  if (item.type !== 'article-newspaper' || item.author !== undefined || item.publisher === undefined) return item;
  return { ...item, author: [{ literal: item.publisher }] };
}

/** What stands for a work in a citation without an author: the part of its title before the colon, where that says something. */
function shortTitle({ short, title, printed, language }: Citable, longestPreposition: number): string {
  const whole = short ?? title;
  const [before = whole] = whole.split(/: /);
  return headlineCase(before.includes(' ') ? before : whole, longestPreposition, language, short ?? printed);
}
