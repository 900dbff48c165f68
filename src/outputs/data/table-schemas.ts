/** The columns of the CSV files, as Frictionless Table Schemas (v1): one place for the data package and the data page. */

interface Field {
  name: string;
  type: 'string' | 'integer';
  description: string;
  constraints?: { required?: true; unique?: true; enum?: readonly string[] };
}

export interface TableSchema {
  fields: Field[];
  primaryKey: string | string[];
  foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
}

const text = (name: string, description: string, constraints?: Field['constraints']): Field => ({
  name,
  type: 'string',
  description,
  ...(constraints === undefined ? {} : { constraints }),
});
const count = (name: string, description: string): Field => ({
  name,
  type: 'integer',
  description,
  constraints: { required: true },
});
const needed = { required: true } as const;

const forms = ['direct', 'mixed', 'indirect', 'declined', 'narration'];
const speakerTypes = ['person', 'group', 'organisation', 'document'];
const identifications = ['named', 'described', 'anonymous'];
const date = 'YYYY, YYYY-MM or YYYY-MM-DD';

export const claimsSchema: TableSchema = {
  fields: [
    text('reading', 'Slug of the reading.', needed),
    text('id', 'Id of the claim, unique in its reading; the fragment of its address.', needed),
    count('number', 'Place in reading order, from 1.'),
    text('section', 'Id of the section.', needed),
    text('section_title', 'Title of the section.', needed),
    count('paragraph', 'Number of the paragraph in the article, from 1.'),
    text('text', 'The words of the claim as the reading has them.', needed),
    text('quotations', 'The verbatim words, without quotation marks, separated by “ | ”.'),
    text('form', 'How the words come to us.', { required: true, enum: forms }),
    text('cue', 'The words that attribute the claim.'),
    text('channel', 'Where the speaker said it, if the article tells.', {
      enum: ['interview', 'statement', 'meeting', 'document', 'public-speech', 'unknown'],
    }),
    text('speaker', 'Id of the speaker; empty for narration.'),
    text('speaker_name', 'Name or description of the speaker.'),
    text('speaker_type', 'What the speaker is.', { enum: speakerTypes }),
    text('identification', 'How the article identifies the speaker.', { enum: identifications }),
    text('when', `When the event that it dates happened: ${date}, or two with a slash between.`),
    text('same', 'Ids of other claims that say the same, separated by spaces.'),
    text('note', 'The margin note.'),
    count('checks', 'How many public records the claim is checked against.'),
    text('url', 'Address of the claim.', needed),
  ],
  primaryKey: ['reading', 'id'],
  foreignKeys: [
    { fields: 'reading', reference: { resource: 'readings', fields: 'slug' } },
    { fields: 'speaker', reference: { resource: 'speakers', fields: 'id' } },
  ],
};

export const checksSchema: TableSchema = {
  fields: [
    text('reading', 'Slug of the reading.', needed),
    text('claim', 'Id of the claim that is checked.', needed),
    text('verdict', 'What the record says of the claim.', {
      required: true,
      enum: ['supports', 'refines', 'contradicts', 'later-changed'],
    }),
    text('source', 'Id of the record.', needed),
    text('source_short', 'How a note names the record.'),
    text('locator', 'Where in the record.', needed),
    text('when', `When what it reports happened, if it dates a later event: ${date}, or two with a slash between.`),
    text('text', 'What the record says, in a sentence.', needed),
  ],
  primaryKey: ['reading', 'claim', 'source', 'text'],
  foreignKeys: [{ fields: 'source', reference: { resource: 'sources', fields: 'id' } }],
};

export const readingsSchema: TableSchema = {
  fields: [
    text('slug', 'Name of the reading in addresses.', { required: true, unique: true }),
    text('title', 'Title.', needed),
    text('kind', 'Whether it retells an article, was written for this site, or is a copy.', {
      required: true,
      enum: ['retelling', 'original', 'copy'],
    }),
    text('byline', 'Who wrote the article.', needed),
    text('publication', 'Where it was published.', needed),
    text('date', `When it was published: ${date}.`, needed),
    text('added', `When the reading was put on the site: ${date}.`),
    text('language', 'Language tag (BCP 47).', needed),
    count('paragraphs', 'Paragraphs of the article.'),
    count('claims', 'Claims of the reading.'),
    text('source', 'Id of the article among the sources.', needed),
    text('rights_holder', 'Who holds the rights in the article.', needed),
    text('url', 'Address of the reading.', needed),
  ],
  primaryKey: 'slug',
  foreignKeys: [{ fields: 'source', reference: { resource: 'sources', fields: 'id' } }],
};

export const speakersSchema: TableSchema = {
  fields: [
    text('id', 'Name of the speaker in addresses.', { required: true, unique: true }),
    text('name', 'The name, or the article’s own description.', needed),
    text('sort', 'The name as it stands in an alphabetical list.', needed),
    text('type', 'What the speaker is.', { required: true, enum: speakerTypes }),
    text('identification', 'How the article identifies the speaker.', { required: true, enum: identifications }),
    text('role', 'Role at the time.'),
    text('from', `Beginning of the role: ${date}.`),
    text('to', `End of the role: ${date}.`),
    text('affiliation', 'Organization or government.'),
    text('country', 'Country (ISO 3166-1 alpha-2).'),
    text('also', 'Other forms of the name, separated by “ | ”.'),
    text('about', 'What a reader should know beyond the role.'),
    text('link', 'Where to read more.'),
    text('url', 'Address of the speaker’s page.', needed),
  ],
  primaryKey: 'id',
};

export const sourcesSchema: TableSchema = {
  fields: [
    text('id', 'Name of the record in addresses.', { required: true, unique: true }),
    text('type', 'Type of work (CSL 1.0.2).', needed),
    text('title', 'Title as printed.', needed),
    text('author', 'Authors, family name first, separated by “ | ”.'),
    text('container_title', 'Newspaper, magazine, encyclopedia.'),
    text('publisher', 'Publisher or news service.'),
    text('number', 'Report number, issue.'),
    text('issued', `When it was published: ${date}.`),
    text('accessed', `When it was read, if undated: ${date}.`),
    text('language', 'Language tag (BCP 47), if not English.'),
    text('short', 'How a note names it.', needed),
    text('note', 'What a reader should know of the record.'),
    text('address', 'Where it can be read.'),
  ],
  primaryKey: 'id',
};

export const sourcingSchema: TableSchema = {
  fields: [
    text('reading', 'Slug of the reading.', needed),
    text('question', 'What is counted.', {
      required: true,
      enum: ['identification', 'type', 'form', 'affiliation', 'country'],
    }),
    text('answer', 'One of its values, or “none”.', needed),
    count('claims', 'Claims of the reading with that value.'),
    count('of', 'Claims of the reading.'),
  ],
  primaryKey: ['reading', 'question', 'answer'],
  foreignKeys: [{ fields: 'reading', reference: { resource: 'readings', fields: 'slug' } }],
};
