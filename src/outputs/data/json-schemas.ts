/** JSON Schemas (draft 2020-12) of the JSON files, by the name under which the site publishes them. */
import { sourceTypes } from '../../model/source.ts';

type Schema = Record<string, unknown>;

const draft = 'https://json-schema.org/draft/2020-12/schema';
const text: Schema = { type: 'string', minLength: 1 };
const textOrNull: Schema = { type: ['string', 'null'] };
const id: Schema = { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' };
const oneOf = (...values: (string | null)[]): Schema => ({ enum: values });

/** An object that has exactly these fields; those whose name ends in “?” may be missing. */
function object(fields: Record<string, Schema>, more: Schema = {}): Schema {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
  );
  const required = Object.keys(fields).filter((name) => !name.endsWith('?'));
  return { type: 'object', properties, required, additionalProperties: false, ...more };
}

const list = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });

const claims = object(
  {
    reading: id,
    title: text,
    language: text,
    claims: list(
      object({
        id,
        number: { type: 'integer', minimum: 1 },
        section: object({ id, title: text }),
        paragraph: { type: 'integer', minimum: 1 },
        text,
        quotations: list(text),
        form: oneOf('direct', 'mixed', 'indirect', 'declined', 'narration'),
        cue: textOrNull,
        channel: oneOf('interview', 'statement', 'meeting', 'document', 'public-speech', 'unknown', null),
        speaker: {
          oneOf: [
            { type: 'null' },
            object({
              id,
              name: text,
              type: oneOf('person', 'group', 'organisation', 'document'),
              identification: oneOf('named', 'described', 'anonymous'),
            }),
          ],
        },
        note: textOrNull,
        checks: list(
          object({
            verdict: oneOf('supports', 'refines', 'contradicts', 'later-changed'),
            source: id,
            locator: text,
            text,
          }),
        ),
        url: text,
      }),
    ),
  },
  { $schema: draft, title: 'Claims of a reading', description: 'claims.json: in reading order, numbered from 1.' },
);

const cslDate = object({
  'date-parts': list(list({ type: 'integer' }, { minItems: 1, maxItems: 3 }), { minItems: 1, maxItems: 1 }),
});

const citations = list(
  object({
    id: text,
    type: oneOf(...sourceTypes),
    title: text,
    'author?': list({ oneOf: [object({ family: text, 'given?': text }), object({ literal: text })] }, { minItems: 1 }),
    'publisher?': text,
    'container-title?': text,
    'volume?': text,
    'issue?': text,
    'number?': text,
    'issued?': cslDate,
    'accessed?': cslDate,
    'URL?': { type: 'string', format: 'uri' },
    'language?': text,
    'note?': text,
  }),
  {
    $schema: draft,
    title: 'Citations',
    description: 'cite.json and works-cited.json: CSL-JSON 1.0.2, of the fields that sources have.',
  },
);

const textualBody = object({
  type: { const: 'TextualBody' },
  purpose: oneOf('tagging', 'commenting', 'assessing'),
  value: text,
  format: { const: 'text/plain' },
  language: text,
  'rdfs:seeAlso?': object({ id: text }),
});
const speakerBody = object({
  type: { const: 'SpecificResource' },
  purpose: { const: 'identifying' },
  source: object({ id: text, type: oneOf('Person', 'Organization', 'foaf:Group', 'foaf:Document'), name: text }),
});
const offset: Schema = { type: 'integer', minimum: 0 };

const annotations = object(
  {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: text,
    type: { const: 'AnnotationCollection' },
    label: text,
    total: offset,
    first: object({
      id: text,
      type: { const: 'AnnotationPage' },
      partOf: text,
      startIndex: { const: 0 },
      items: list(
        object({
          id: text,
          type: { const: 'Annotation' },
          motivation: { const: 'describing' },
          target: object({
            source: text,
            selector: object({
              type: { const: 'CssSelector' },
              value: text,
              refinedBy: {
                type: 'array',
                prefixItems: [
                  object({
                    type: { const: 'TextQuoteSelector' },
                    exact: text,
                    prefix: { type: 'string' },
                    suffix: { type: 'string' },
                  }),
                  object({ type: { const: 'TextPositionSelector' }, start: offset, end: offset }),
                ],
                minItems: 2,
                items: false,
              },
            }),
          }),
          body: list({ oneOf: [speakerBody, textualBody] }, { minItems: 1 }),
        }),
      ),
    }),
  },
  {
    $schema: draft,
    title: 'Annotations',
    description:
      'annotations.jsonld: the claims of a reading as W3C Web Annotations. Offsets are UTF-16 code units into a section’s prose.',
  },
);

const reference = object({ '@id': text });
const party = object({ '@id': text, '@type': oneOf('Person', 'Organization', 'CreativeWork'), name: text });

const schemaOrg = object(
  {
    '@context': { const: 'https://schema.org' },
    '@graph': {
      type: 'array',
      minItems: 1,
      items: {
        oneOf: [
          {
            type: 'object',
            properties: { '@type': { const: 'Article' }, '@id': text, headline: text },
            required: ['@type', '@id', 'headline'],
          },
          object({
            '@id': text,
            '@type': { const: 'Claim' },
            position: { type: 'integer', minimum: 1 },
            text,
            inLanguage: text,
            appearance: reference,
            'author?': party,
            'isBasedOn?': party,
          }),
          object({
            '@id': text,
            '@type': { const: 'Quotation' },
            text,
            inLanguage: text,
            isPartOf: { oneOf: [reference, list({ anyOf: [reference, party] })] },
            'spokenByCharacter?': party,
          }),
        ],
      },
    },
  },
  {
    $schema: draft,
    title: 'Claims for search engines',
    description: 'schema.jsonld: schema.org Article, Claim and Quotation.',
  },
);

const dataPackage = object(
  {
    profile: { const: 'tabular-data-package' },
    name: id,
    title: text,
    description: text,
    'homepage?': { type: 'string', format: 'uri' },
    resources: list(
      object({
        profile: { const: 'tabular-data-resource' },
        name: id,
        path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.).+\\.csv$' },
        title: text,
        format: { const: 'csv' },
        mediatype: { const: 'text/csv' },
        encoding: { const: 'utf-8' },
        dialect: { type: 'object' },
        schema: {
          type: 'object',
          properties: { fields: list({ type: 'object', required: ['name', 'type', 'description'] }, { minItems: 1 }) },
          required: ['fields', 'primaryKey'],
        },
      }),
      { minItems: 1 },
    ),
  },
  {
    $schema: draft,
    title: 'Data package',
    description: 'datapackage.json: the CSV files and their columns (Frictionless, version 1).',
  },
);

export const jsonSchemas: Readonly<Record<string, Schema>> = {
  claims,
  citations,
  annotations,
  'schema-org': schemaOrg,
  datapackage: dataPackage,
};
