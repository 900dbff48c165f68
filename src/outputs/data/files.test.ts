import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse } from 'd3-dsv';
import { XMLParser } from 'fast-xml-parser';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { citableOf, itemOf } from '../../citing/item.ts';
import { annotations } from './annotations.ts';
import { claimsJson } from './claims-json.ts';
import { csv, type Table } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { atomFeed } from './feed.ts';
import { anno } from './fixtures/contexts/anno.ts';
import { schemaOrg as schemaOrgContext } from './fixtures/contexts/schema-org.ts';
import { jsonSchemas } from './json-schemas.ts';
import { libraryTables } from './library-tables.ts';
import { checksTable, claimsTable } from './reading-tables.ts';
import { addresses, library, reading } from './sample-reading.ts';
import { schemaOrg } from './schema-org.ts';
import { sectionText } from './section-text.ts';
import type { TableSchema } from './table.ts';

const at = (id: string) => `${addresses.reading}#${id}`;
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allowUnionTypes: true,
  formats: { uri: (value: string) => URL.canParse(value) },
});

const contexts: Readonly<Record<string, object>> = {
  'http://www.w3.org/ns/anno.jsonld': anno,
  'https://schema.org': schemaOrgContext,
};

/** Expands without the network and fails on any property that the context does not know. */
function expand(document: object): Promise<Record<string, unknown>[]> {
  const documentLoader = (url: string) => {
    const context = contexts[url];
    if (context === undefined) throw new Error(`asked for ${url}`);
    return Promise.resolve({ contextUrl: null, documentUrl: url, document: context });
  };
  return jsonld.expand(document, { documentLoader, safe: true });
}

const files = {
  claims: claimsJson(reading, library, at),
  citations: [...library.sources.values()].map((source) => itemOf(citableOf(source))),
  annotations: annotations(reading, library, addresses),
  'schema-org': JSON.parse(JSON.stringify(schemaOrg(reading, library, addresses))) as object,
  datapackage: dataPackage(library.readings, 'https://site.example/'),
};

describe('JSON files', () => {
  it('all have a schema, and no schema is without a file', () => {
    expect(Object.keys(files).sort()).toEqual(Object.keys(jsonSchemas).sort());
  });

  it.each(Object.entries(files))('%s is as expected', async (name, file) => {
    await expect(`${JSON.stringify(file, null, 2)}\n`).toMatchFileSnapshot(`fixtures/${name}.json`);
  });

  it.each(Object.entries(files))('%s fits its schema', (name, file) => {
    const validate = ajv.compile(jsonSchemas[name] ?? {});
    validate(file);
    expect(validate.errors).toBeNull();
  });

  it.each(Object.entries(files))('%s does not fit its schema with a field too many', (name, file) => {
    const validate = ajv.compile(jsonSchemas[name] ?? {});
    expect(validate(Array.isArray(file) ? [{ ...file[0], surplus: 1 }] : { ...file, surplus: 1 })).toBe(false);
  });
});

describe('Web Annotations', () => {
  const { first, total } = annotations(reading, library, addresses);

  it('quote and place each claim in its section’s text', () => {
    const [section] = reading.sections;
    const { text } = sectionText(section ?? { id: '', number: 1, title: '', paragraphs: [] });
    expect(total).toBe(5);
    for (const { target } of first.items) {
      const [{ exact, prefix, suffix }, { start, end }] = target.selector.refinedBy;
      expect(text.slice(start, end)).toBe(exact);
      expect(text.indexOf(`${prefix}${exact}${suffix}`)).toBe(start - prefix.length);
      expect(prefix.length).toBe(Math.min(32, start));
      expect(suffix.length).toBe(Math.min(32, text.length - end));
    }
  });

  it('expand as JSON-LD with nothing lost', async () => {
    const [collection] = await expand(annotations(reading, library, addresses));
    expect(collection?.['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection']);
    expect(JSON.stringify(collection).match(/http:\/\/www\.w3\.org\/ns\/oa#Annotation"/g)).toHaveLength(5);
    expect(JSON.stringify(collection)).toContain(
      '"http://www.w3.org/2000/01/rdf-schema#seeAlso":[{"@id":"https://site.example/sources/#report"}]',
    );
  });
});

describe('schema.org', () => {
  it('expands as JSON-LD with nothing lost', async () => {
    const nodes = await expand(files['schema-org']);
    const types = nodes.flatMap((node) => node['@type']);
    expect(types.filter((type) => type === 'http://schema.org/Claim')).toHaveLength(5);
    expect(types.filter((type) => type === 'http://schema.org/Quotation')).toHaveLength(2);
    expect(JSON.stringify(nodes)).not.toContain('ClaimReview');
  });
});

describe('tables', () => {
  const libraryAddresses = { reading: () => addresses.reading, speaker: addresses.speaker };
  const tables: [string, Table, TableSchema][] = [
    ['claims', claimsTable.make(reading, library, at), claimsTable.schema],
    ['checks', checksTable.make(reading, library), checksTable.schema],
    ...libraryTables.map(({ name, table }): [string, Table, TableSchema] => [
      name,
      table.make(library, libraryAddresses),
      table.schema,
    ]),
  ];

  it.each(tables)('%s is as expected', async (name, table) => {
    await expect(csv(table)).toMatchFileSnapshot(`fixtures/${name}.csv`);
  });

  it.each(tables)('%s has the columns of its schema, and cells that fit them', (_, table, schema) => {
    expect(table.columns).toEqual(schema.fields.map(({ name }) => name));
    const rows = csvParse(csv(table).slice(1));
    for (const row of rows) {
      for (const { name, type, constraints } of schema.fields) {
        const cell = row[name] ?? '';
        if (constraints?.required) expect(cell, name).not.toBe('');
        if (cell !== '' && type === 'integer') expect(cell, name).toMatch(/^\d+$/);
        if (cell !== '' && constraints?.enum) expect(constraints.enum, name).toContain(cell);
      }
    }
    const key = [schema.primaryKey].flat();
    expect(new Set(rows.map((row) => key.map((name) => row[name]).join('\n'))).size).toBe(rows.length);
  });
});

describe('the data package', () => {
  it('points at tables that it has', () => {
    const { resources } = dataPackage(library.readings, null);
    const names = new Set(resources.map(({ name }) => name));
    for (const { schema } of resources) {
      for (const { reference, fields } of schema.foreignKeys ?? []) {
        expect(names).toContain(reference.resource);
        expect(schema.fields.map(({ name }) => name)).toContain(fields);
      }
    }
  });
});

describe('the feed', () => {
  const feed = atomFeed(
    [reading, { ...reading, slug: 'newer', title: 'A < B & "C"', added: '2027' }],
    'https://site.example/',
    'https://site.example/feed.xml',
    (slug) => `https://site.example/readings/${slug}/`,
  );

  it('is as expected', async () => {
    await expect(feed).toMatchFileSnapshot('fixtures/feed.xml');
  });

  it('is read by a parser of others, newest reading first', () => {
    const { feed: read } = new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(feed) as {
      feed: { updated: string; entry: { title: string; updated: string }[] };
    };
    expect(read.entry.map(({ title }) => title)).toEqual(['A < B & "C"', 'The bridge that nobody watched']);
    expect(read.updated).toBe('2027-01-01T00:00:00Z');
  });
});
