/**
 * What the Web Annotation Data Model asks of annotations, collections and pages, held against every annotation of the
 * shipped content. The checks are those of the W3C's own tests (github.com/w3c/web-annotation-tests) for the parts of the
 * model that the file uses; numbers in titles are sections of the Recommendation.
 */
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishable } from '../../model/library/publishable.ts';
import { claimsOf } from '../../model/reading.ts';
import { readLibrary } from '../../parsing/library.ts';
import { readTree } from '../../parsing/node/read-content-folder.ts';
import { annotations } from './annotations.ts';

/** As in RFC 3986 an address must have a scheme: the W3C's tests take no relative one. */
const isAddress = (value: string) => URL.canParse(value) && /^[a-z][a-z0-9+.-]*:/i.test(value);
const ajv = new Ajv2020({ strict: false, formats: { uri: isAddress } });

const uri = { type: 'string', format: 'uri' };
const count = { type: 'integer', minimum: 0 };
/** JSON-LD lets a list of one stand for its value. */
const oneOrMore = (schema: object, limits: object = {}) => ({
  if: { type: 'array' },
  then: { minItems: 1, items: schema, ...limits },
  else: schema,
});
const one = (schema: object) => oneOrMore(schema, { maxItems: 1 });
const has = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const mayHave = (properties: Record<string, object>) => ({ type: 'object', properties });
const isOf = (type: string) =>
  has({ type: { anyOf: [{ const: type }, { type: 'array', contains: { const: type } }] } });
const ifOf = (type: string, then: object) => ({ if: isOf(type), then });
const every = (...schemas: object[]) => ({ allOf: schemas });

const motivations = {
  enum: [
    'assessing',
    'bookmarking',
    'classifying',
    'commenting',
    'describing',
    'editing',
    'highlighting',
    'identifying',
    'linking',
    'moderating',
    'questioning',
    'replying',
    'tagging',
  ],
};
const resource = { anyOf: [uri, has({ id: one(uri) })] };
const selector = {
  ...has({ type: { enum: ['CssSelector', 'TextQuoteSelector', 'TextPositionSelector'] } }),
  ...every(
    ifOf('CssSelector', has({ value: { type: 'string' } })),
    ifOf('TextQuoteSelector', {
      ...has({ exact: { type: 'string' } }),
      ...every(mayHave({ prefix: { type: 'string' }, suffix: { type: 'string' } })),
    }),
    ifOf('TextPositionSelector', has({ start: count, end: count })),
    mayHave({ refinedBy: oneOrMore({ $ref: '#' }) }),
  ),
  $id: 'https://checks.example/selector',
};
ajv.addSchema(selector);
const selectors = oneOrMore({ $ref: selector.$id });

const annotationChecks: Record<string, AnySchemaObject> = {
  '3.1 has one id, an address': has({ id: one(uri) }),
  '3.1 is of the type Annotation': isOf('Annotation'),
  '3.1 has a target': has({ target: {} }),
  '3.1 has a body': has({ body: {} }),
  '3.2 has bodies and targets that are addresses or objects': has({
    body: oneOrMore({ anyOf: [uri, { type: 'object' }] }),
    target: oneOrMore({ anyOf: [uri, { type: 'object' }] }),
  }),
  '3.2.5 has a body or a body value, not both': { not: has({ body: {}, bodyValue: {} }) },
  '3.2.4 has textual bodies of one value': has({
    body: oneOrMore(ifOf('TextualBody', has({ value: { type: 'string' } }))),
  }),
  '3.2.4 has textual bodies of at most one format, a media type': has({
    body: oneOrMore(ifOf('TextualBody', mayHave({ format: one({ type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+' }) }))),
  }),
  '3.2.4 has textual bodies of at most one language, a tag': has({
    body: oneOrMore(
      ifOf('TextualBody', mayHave({ language: one({ type: 'string', pattern: '^[a-z]{2,3}(-\\w+)*$' }) })),
    ),
  }),
  '3.3.5 has motivations of the model': mayHave({ motivation: oneOrMore(motivations) }),
  '3.3.5 should have one motivation': has({ motivation: one(motivations) }),
  '3.3.5 has bodies with purposes of the model': has({ body: oneOrMore(mayHave({ purpose: oneOrMore(motivations) })) }),
  '4 has specific resources of one source, an address or an object with one': has({
    body: oneOrMore(ifOf('SpecificResource', has({ source: resource }))),
    target: has({ source: resource }),
  }),
  '4 gives each specific resource a purpose or a selector': has({
    body: oneOrMore(ifOf('SpecificResource', has({ purpose: {} }))),
    target: has({ selector: {} }),
  }),
  '4.2 has selectors of the model, with the keys that they need, refined ones as well': has({
    target: has({ selector: selectors }),
  }),
};

const collectionChecks: Record<string, AnySchemaObject> = {
  '5.1 has the context of annotations': has({
    '@context': {
      anyOf: [
        { const: 'http://www.w3.org/ns/anno.jsonld' },
        { type: 'array', contains: { const: 'http://www.w3.org/ns/anno.jsonld' } },
      ],
    },
  }),
  '5.1 has one id, an address': has({ id: one(uri) }),
  '5.1 is of the type AnnotationCollection': isOf('AnnotationCollection'),
  '5.1 should have a label': has({ label: oneOrMore({ type: 'string' }) }),
  '5.1 should have a total': has({ total: one(count) }),
  '5.1 has a first page where it has annotations': has({ first: one({ anyOf: [uri, isOf('AnnotationPage')] }) }),
};

const pageChecks: Record<string, AnySchemaObject> = {
  '5.2 has one id, an address': has({ id: one(uri) }),
  '5.2 is of the type AnnotationPage': isOf('AnnotationPage'),
  '5.2 has a list of annotations': has({ items: { type: 'array', items: { anyOf: [isOf('Annotation'), uri] } } }),
  '5.2 says which collection it is part of, by its id': has({ partOf: one(resource) }),
  '5.2 tells the label of the collection': has({ partOf: has({ label: oneOrMore({ type: 'string' }) }) }),
  '5.2 tells the total of the collection': has({ partOf: has({ total: one(count) }) }),
  '5.2 says that what it is part of is a collection': has({ partOf: isOf('AnnotationCollection') }),
  '5.2 should have the index of its first annotation': has({ startIndex: one(count) }),
  '5.2 has addresses for the pages around it, where there are any': mayHave({ next: one(uri), prev: one(uri) }),
};

const { library } = readLibrary(await readTree(resolve('src/content')));
const shipped = publishable(library).library;
const collections = shipped.readings.map((reading) => {
  const home = 'https://site.example/';
  return annotations(reading, shipped, {
    reading: `${home}readings/${reading.slug}/`,
    speaker: (id) => `${home}speakers/${id}/`,
    source: (id) => `${home}sources/#${id}`,
  });
});
const all = collections.flatMap(({ first }) => first.items);

/** Ids of those that fail a check. */
const failing = (check: AnySchemaObject, values: readonly { id: string }[]) => {
  const validate = ajv.compile(check);
  return values.flatMap((value) => (validate(value) ? [] : value.id));
};

describe('every annotation of the shipped content', () => {
  it('is one of a claim', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all).toHaveLength(shipped.readings.flatMap(claimsOf).length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(Object.entries(annotationChecks))('%s', (_, check) => {
    expect(failing(check, all)).toEqual([]);
  });

  it('4.2.5 has positions whose start is not after their end', () => {
    for (const { target } of all) {
      const [, { start, end }] = target.selector.refinedBy;
      expect(start).toBeLessThanOrEqual(end);
    }
  });
});

describe('every collection', () => {
  it.each(Object.entries(collectionChecks))('%s', (_, check) => {
    expect(failing(check, collections)).toEqual([]);
  });

  it('5.1 counts its annotations', () => {
    for (const { total, first } of collections) expect(first.items).toHaveLength(total);
  });
});

describe('every page', () => {
  it.each(Object.entries(pageChecks))('%s', (_, check) => {
    expect(
      failing(
        check,
        collections.map(({ first }) => first),
      ),
    ).toEqual([]);
  });

  it('5.2 names the collection that it is in', () => {
    for (const { first, id, label, total } of collections)
      expect(first.partOf).toEqual({ id, type: 'AnnotationCollection', label, total });
  });
});

describe('the checks', () => {
  const [collection] = collections;
  const [annotation] = all;
  const page = collection?.first;
  const position = { type: 'TextPositionSelector', start: -1, end: 2 };

  it.each<[string, Record<string, AnySchemaObject>, object]>([
    ['3.1 has one id, an address', annotationChecks, { ...annotation, id: '/readings/x/#y' }],
    ['3.1 is of the type Annotation', annotationChecks, { ...annotation, type: 'Note' }],
    ['3.1 has a target', annotationChecks, { ...annotation, target: undefined }],
    ['3.2.5 has a body or a body value, not both', annotationChecks, { ...annotation, bodyValue: 'x' }],
    ['3.2.4 has textual bodies of one value', annotationChecks, { ...annotation, body: [{ type: 'TextualBody' }] }],
    ['3.3.5 has motivations of the model', annotationChecks, { ...annotation, motivation: 'attributing' }],
    [
      '3.3.5 has bodies with purposes of the model',
      annotationChecks,
      { ...annotation, body: [{ type: 'TextualBody', value: 'x', purpose: 'checking' }] },
    ],
    [
      '4 has specific resources of one source, an address or an object with one',
      annotationChecks,
      { ...annotation, target: { source: { name: 'x' } } },
    ],
    [
      '4.2 has selectors of the model, with the keys that they need, refined ones as well',
      annotationChecks,
      { ...annotation, target: { selector: { type: 'CssSelector', value: 'x', refinedBy: [position] } } },
    ],
    ['5.1 has the context of annotations', collectionChecks, { ...collection, '@context': 'https://schema.org' }],
    ['5.1 should have a total', collectionChecks, { ...collection, total: '3' }],
    ['5.1 has a first page where it has annotations', collectionChecks, { ...collection, first: { type: 'Page' } }],
    ['5.2 says which collection it is part of, by its id', pageChecks, { ...page, partOf: { label: 'x' } }],
    ['5.2 tells the label of the collection', pageChecks, { ...page, partOf: 'https://site.example/x' }],
    ['5.2 tells the total of the collection', pageChecks, { ...page, partOf: 'https://site.example/x' }],
    ['5.2 has a list of annotations', pageChecks, { ...page, items: annotation }],
    ['5.2 should have the index of its first annotation', pageChecks, { ...page, startIndex: 0.5 }],
  ])('find a fault in “%s”', (title, checks, spoilt) => {
    const check = checks[title] ?? {};
    expect(ajv.validate(check, JSON.parse(JSON.stringify(spoilt)))).toBe(false);
  });
});
