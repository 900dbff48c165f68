/**
 * Every file of a reading that readers and programs can have: its name, its type, how it is made, and what it is for. The
 * endpoints, the page of downloads, the data page, the JSON Schemas and the data package all go by it.
 */
import type { z } from 'zod';
import { bibtex } from '../citing/bibtex.ts';
import { cslJson } from '../citing/csl-json.ts';
import { cslFileSchema, itemOf } from '../citing/item.ts';
import { citedWorks, worksCited } from '../citing/reading-item.ts';
import { ris } from '../citing/ris.ts';
import type { Library, Reading } from '../model/reading.ts';
import { annotations, annotationsSchema, type Addresses } from './data/annotations.ts';
import { claimsFileSchema, claimsJson } from './data/claims-json.ts';
import { csv } from './data/csv.ts';
import { checksTable, claimsTable } from './data/reading-tables.ts';
import { schemaOrg, schemaOrgSchema } from './data/schema-org.ts';
import type { TableSchema } from './data/table.ts';

/** Where the reading stands. */
export interface ReadingAddresses extends Addresses {
  /** The reading's page, absolute, or null where the site does not know its own address. */
  absolute: string | null;
  /** The reading's page from the root of its host. */
  path: string;
}

/** What the page of downloads says of a file. */
interface Description {
  title: string;
  text: string;
}

interface Download {
  /** In the reading's folder; `<slug>` stands for the reading's name. */
  name: string;
  describe: Description;
}

/** A file that is made from the reading alone. */
interface DataFile extends Download {
  /** Media type. */
  type: string;
  make: (reading: Reading, library: Library, at: ReadingAddresses) => string;
  /** What a JSON file must be, and the name of its published schema. */
  schema?: { name: string; of: z.ZodType };
  /** The columns of a CSV file, and its title in the data package. */
  table?: { title: string; schema: TableSchema };
}

/** A file that is made after the pages are, or by a command. */
interface Book extends Download {
  /** Whether only some builds have it. */
  optional?: true;
}

const bibtexType = 'application/x-bibtex';
const risType = 'application/x-research-info-systems';
const cslType = 'application/vnd.citationstyles.csl+json';
const csvType = 'text/csv; charset=utf-8';

const citations = { name: 'citations', of: cslFileSchema };

const toRead: readonly Book[] = [
  {
    name: '<slug>.html',
    describe: {
      title: 'One file',
      text: 'The whole reading in one page: notes, sourcing picture, search by speaker, works cited. Opens in any browser without a network, also from a stick or a mail.',
    },
  },
  {
    name: '<slug>.epub',
    describe: {
      title: 'E-book (EPUB 3)',
      text: 'For e-readers, phones and tablets: notes open where you tap their numbers, and an index of speakers leads to every claim.',
    },
  },
  {
    name: '<slug>.pdf',
    describe: { title: 'PDF', text: 'Typeset for paper, with bookmarks and tags.' },
    optional: true,
  },
];

const toCite: readonly DataFile[] = [
  {
    name: 'cite.bib',
    type: bibtexType,
    make: (reading, library, at) => bibtex(citedWorks(reading, library, at.absolute).map(itemOf)),
    describe: { title: 'BibTeX', text: 'The article and this reading, for LaTeX, Zotero and others.' },
  },
  {
    name: 'cite.ris',
    type: risType,
    make: (reading, library, at) => ris(citedWorks(reading, library, at.absolute).map(itemOf)),
    describe: { title: 'RIS', text: 'The same for EndNote, Zotero, Mendeley.' },
  },
  {
    name: 'cite.json',
    type: cslType,
    make: (reading, library, at) => cslJson(citedWorks(reading, library, at.absolute)),
    describe: { title: 'CSL-JSON', text: 'The same for Pandoc and citation programs.' },
    schema: citations,
  },
  {
    name: 'works-cited.bib',
    type: bibtexType,
    make: (reading, library, at) => bibtex(worksCited(reading, library, at.absolute).map(itemOf)),
    describe: { title: 'Works cited, BibTeX', text: 'Every record that the checks cite as well.' },
  },
  {
    name: 'works-cited.ris',
    type: risType,
    make: (reading, library, at) => ris(worksCited(reading, library, at.absolute).map(itemOf)),
    describe: { title: 'Works cited, RIS', text: 'The same as RIS.' },
  },
  {
    name: 'works-cited.json',
    type: cslType,
    make: (reading, library, at) => cslJson(worksCited(reading, library, at.absolute)),
    describe: { title: 'Works cited, CSL-JSON', text: 'The same as CSL-JSON.' },
    schema: citations,
  },
];

const toCount: readonly DataFile[] = [
  {
    name: 'claims.csv',
    type: csvType,
    make: (reading, library, at) => csv(claimsTable.make(reading, library, (id) => `${at.reading}#${id}`)),
    describe: { title: 'Claims, CSV', text: 'One row a claim, for spreadsheets and statistics.' },
    table: { title: 'Claims', schema: claimsTable.schema },
  },
  {
    name: 'checks.csv',
    type: csvType,
    make: (reading, library) => csv(checksTable.make(reading, library)),
    describe: { title: 'Checks, CSV', text: 'One row a check.' },
    table: { title: 'Checks', schema: checksTable.schema },
  },
  {
    name: 'claims.json',
    type: 'application/json',
    make: (reading, library, at) => JSON.stringify(claimsJson(reading, library, (id) => `${at.path}#${id}`)),
    describe: { title: 'Claims, JSON', text: 'Claims with speakers, notes and checks, for programs.' },
    schema: { name: 'claims', of: claimsFileSchema },
  },
  {
    name: 'annotations.jsonld',
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    make: (reading, library, at) => `${JSON.stringify(annotations(reading, library, at))}\n`,
    describe: { title: 'Web Annotations', text: 'Claims anchored in the text, as the W3C has it.' },
    schema: { name: 'annotations', of: annotationsSchema },
  },
  {
    name: 'schema.jsonld',
    type: 'application/ld+json',
    make: (reading, library, at) => `${JSON.stringify(schemaOrg(reading, library, at))}\n`,
    describe: { title: 'schema.org', text: 'Claims and quotations as linked data.' },
    schema: { name: 'schema-org', of: schemaOrgSchema },
  },
];

/** The files that are made from a reading alone, in the order of the page of downloads. */
export const dataFiles: readonly DataFile[] = [...toCite, ...toCount];

/** All files of a reading, as the page of downloads groups them. */
export const downloads: readonly { id: string; title: string; files: readonly (Book | DataFile)[] }[] = [
  { id: 'to-read', title: 'To read', files: toRead },
  { id: 'to-cite', title: 'To cite', files: toCite },
  { id: 'to-count', title: 'To count', files: toCount },
];

/** A file's name in a reading's folder. */
export const fileName = ({ name }: Download, slug: string): string => name.replace('<slug>', slug);
