/** The files of a reading: name, type, and how each is made. One place, so that the pages need none of it. */
import { bibtex } from '../citing/bibtex.ts';
import { cslJson } from '../citing/csl-json.ts';
import { itemOf, type Citable } from '../citing/item.ts';
import { checkedSources, worksOf } from '../citing/reading-item.ts';
import { ris } from '../citing/ris.ts';
import { annotations, type Addresses } from '../outputs/data/annotations.ts';
import { csv } from '../outputs/data/csv.ts';
import { checksTable, claimsTable } from '../outputs/data/reading-tables.ts';
import { schemaOrg } from '../outputs/data/schema-org.ts';
import type { Library, Reading } from '../model/reading.ts';
import { absolute, claimAddress, fullest, readingAddress, sourceAddress, speakerAddress } from '../views/addresses.ts';

type Maker = (reading: Reading, library: Library) => string;

const json = (value: object) => `${JSON.stringify(value)}\n`;

/** Where a reading’s files say that things are. */
export function addressesOf(reading: Reading): Addresses {
  return {
    reading: fullest(readingAddress(reading.slug)),
    speaker: (id) => fullest(speakerAddress(id)),
    source: (id) => fullest(sourceAddress(id)),
  };
}

/** The article and the reading. */
export function citedWorks(reading: Reading, library: Library): Citable[] {
  const source = library.sources.get(reading.source);
  return source === undefined ? [] : worksOf(reading, source, absolute(readingAddress(reading.slug)));
}

/** The same and all that the reading's checks cite. */
const worksCited = (reading: Reading, library: Library) => [
  ...citedWorks(reading, library),
  ...checkedSources(reading, library),
];

export const readingFiles: Readonly<Record<string, { type: string; make: Maker }>> = {
  'cite.bib': {
    type: 'application/x-bibtex',
    make: (reading, library) => bibtex(citedWorks(reading, library).map(itemOf)),
  },
  'cite.ris': {
    type: 'application/x-research-info-systems',
    make: (reading, library) => ris(citedWorks(reading, library).map(itemOf)),
  },
  'cite.json': {
    type: 'application/vnd.citationstyles.csl+json',
    make: (reading, library) => cslJson(citedWorks(reading, library)),
  },
  'works-cited.bib': {
    type: 'application/x-bibtex',
    make: (reading, library) => bibtex(worksCited(reading, library).map(itemOf)),
  },
  'works-cited.ris': {
    type: 'application/x-research-info-systems',
    make: (reading, library) => ris(worksCited(reading, library).map(itemOf)),
  },
  'works-cited.json': {
    type: 'application/vnd.citationstyles.csl+json',
    make: (reading, library) => cslJson(worksCited(reading, library)),
  },
  'claims.csv': {
    type: 'text/csv; charset=utf-8',
    make: (reading, library) => csv(claimsTable(reading, library, (id) => fullest(claimAddress(reading.slug, id)))),
  },
  'checks.csv': { type: 'text/csv; charset=utf-8', make: (reading, library) => csv(checksTable(reading, library)) },
  'annotations.jsonld': {
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    make: (reading, library) => json(annotations(reading, library, addressesOf(reading))),
  },
  'schema.jsonld': {
    type: 'application/ld+json',
    make: (reading, library) => json(schemaOrg(reading, library, addressesOf(reading))),
  },
};
