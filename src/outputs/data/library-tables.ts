/** The whole library as tables: readings, speakers, sources, and the figures that compare readings. */
import { invertedName } from '../../citing/item.ts';
import { dateForms } from '../../model/fields.ts';
import { questions, sharesOf, type Share } from '../../model/library/comparison.ts';
import { claimsOf, readingKinds, type Library, type Reading } from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import { identifications, speakerTypes, type Speaker } from '../../model/speaker.ts';
import { count, needed, tableFile, text, unique, type TableFile } from './table.ts';

/** Where readings and speakers stand: absolute where the site knows its own address, else from the root of the host. */
export interface LibraryAddresses {
  reading: (slug: string) => string;
  speaker: (id: string) => string;
}

type LibraryArgs = [Library, LibraryAddresses];

const readings = tableFile<{ reading: Reading; url: string }, LibraryArgs>({
  columns: [
    text('slug', 'Name of the reading in addresses.', ({ reading }) => reading.slug, unique),
    text('title', 'Title.', ({ reading }) => reading.title, needed),
    text(
      'kind',
      'Whether it retells an article, was written for this site, or is a copy.',
      ({ reading }) => reading.kind,
      { required: true, enum: readingKinds },
    ),
    text('byline', 'Who wrote the article.', ({ reading }) => reading.byline, needed),
    text('publication', 'Where it was published.', ({ reading }) => reading.publication, needed),
    text(
      'date',
      `When it was published: ${dateForms}; empty where a draft leaves it open.`,
      ({ reading }) => reading.date,
    ),
    text('added', `When the reading was put on the site: ${dateForms}.`, ({ reading }) => reading.added),
    text('language', 'Language tag (BCP 47).', ({ reading }) => reading.language, needed),
    count('paragraphs', 'Paragraphs of the article.', ({ reading }) => reading.paragraphs),
    count('claims', 'Claims of the reading.', ({ reading }) => claimsOf(reading).length),
    text('source', 'Id of the article among the sources.', ({ reading }) => reading.source, needed),
    text('rights_holder', 'Who holds the rights in the article.', ({ reading }) => reading.rights.holder, needed),
    text('url', 'Address of the reading.', ({ url }) => url, needed),
  ],
  primaryKey: 'slug',
  foreignKeys: [{ fields: 'source', reference: { resource: 'sources', fields: 'id' } }],
  rows: (library, addresses) => library.readings.map((reading) => ({ reading, url: addresses.reading(reading.slug) })),
});

const speakers = tableFile<{ speaker: Speaker; url: string }, LibraryArgs>({
  columns: [
    text('id', 'Name of the speaker in addresses.', ({ speaker }) => speaker.id, unique),
    text('name', 'The name, or the article’s own description.', ({ speaker }) => speaker.name, needed),
    text('sort', 'The name as it stands in an alphabetical list.', ({ speaker }) => speaker.sort, needed),
    text('type', 'What the speaker is.', ({ speaker }) => speaker.type, { required: true, enum: speakerTypes }),
    text('identification', 'How the article identifies the speaker.', ({ speaker }) => speaker.identification, {
      required: true,
      enum: identifications,
    }),
    text('role', 'Role at the time.', ({ speaker }) => speaker.role),
    text('from', `Beginning of the role: ${dateForms}.`, ({ speaker }) => speaker.from),
    text('to', `End of the role: ${dateForms}.`, ({ speaker }) => speaker.to),
    text('affiliation', 'Organization or government.', ({ speaker }) => speaker.affiliation),
    text('country', 'Country (ISO 3166-1 alpha-2).', ({ speaker }) => speaker.country),
    text('also', 'Other forms of the name, separated by “ | ”.', ({ speaker }) => speaker.also?.join(' | ')),
    text('about', 'What a reader should know beyond the role.', ({ speaker }) => speaker.about),
    text('link', 'Where to read more.', ({ speaker }) => speaker.link?.url),
    text('url', 'Address of the speaker’s page.', ({ url }) => url, needed),
  ],
  primaryKey: 'id',
  rows: (library, addresses) =>
    [...library.speakers.values()].map((speaker) => ({ speaker, url: addresses.speaker(speaker.id) })),
});

const sources = tableFile<Source, LibraryArgs>({
  columns: [
    text('id', 'Name of the record in addresses.', ({ id }) => id, unique),
    text('type', 'Type of work (CSL 1.0.2).', ({ type }) => type, needed),
    text('title', 'Title as printed.', ({ title }) => title, needed),
    text('author', 'Authors, family name first, separated by “ | ”.', ({ author = [] }) =>
      author.map(invertedName).join(' | '),
    ),
    text('container_title', 'Newspaper, magazine, encyclopedia.', (source) => source['container-title']),
    text('publisher', 'Publisher or news service.', ({ publisher }) => publisher),
    text('number', 'Report number, issue.', ({ number }) => number),
    text('issued', `When it was published: ${dateForms}.`, ({ issued }) => issued),
    text('accessed', `When it was read, if undated: ${dateForms}.`, ({ accessed }) => accessed),
    text('language', 'Language tag (BCP 47), if not English.', ({ language }) => language),
    text('short', 'How a note names it.', ({ short }) => short, needed),
    text('note', 'What a reader should know of the record.', ({ note }) => note),
    text('address', 'Where it can be read.', ({ URL }) => URL),
  ],
  primaryKey: 'id',
  rows: (library) => [...library.sources.values()],
});

/** One row a reading, question and answer, in the order of the figures; answers that a reading does not have are left out. */
const sourcing = tableFile<Share, LibraryArgs>({
  columns: [
    text('reading', 'Slug of the reading.', ({ reading }) => reading.slug, needed),
    text('question', 'What is counted.', ({ question }) => question, { required: true, enum: questions }),
    text('answer', 'One of its values, or “none”.', ({ answer }) => answer, needed),
    count('claims', 'Claims of the reading with that value.', ({ claims }) => claims),
    count('of', 'Claims of the reading.', ({ of }) => of),
  ],
  primaryKey: ['reading', 'question', 'answer'],
  foreignKeys: [{ fields: 'reading', reference: { resource: 'readings', fields: 'slug' } }],
  rows: (library) => questions.flatMap((question) => sharesOf(library, question)),
});

interface LibraryTable {
  /** Name of its resource in the data package; the file is `/data/<name>.csv`. */
  name: string;
  title: string;
  /** For the data page. */
  description: string;
  table: TableFile<LibraryArgs>;
}

/** Every table of the whole library: the files, the data page and the data package go by it. */
export const libraryTables: readonly LibraryTable[] = [
  { name: 'readings', title: 'Readings', description: 'One row a reading.', table: readings },
  { name: 'speakers', title: 'Speakers', description: 'One row a speaker of any reading.', table: speakers },
  { name: 'sources', title: 'Sources', description: 'One row an article or a public record.', table: sources },
  {
    name: 'sourcing',
    title: 'Who speaks in each reading, counted',
    description: 'The figures that compare readings.',
    table: sourcing,
  },
];
