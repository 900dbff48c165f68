/** `imsmanifest.xml`: what a SCORM 1.2 package holds and where it begins (SCORM 1.2 Content Aggregation Model, § 2.3). */
import { toXml } from 'xast-util-to-xml';
import type { Element, Root, Text } from 'xast';

export interface Course {
  /** Letters, digits and hyphens; the identifiers of the manifest are made of it. */
  id: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  rights: string;
  /** Path of the page that it begins with. */
  start: string;
  /** Per cent from which a score passes; null where nothing is passed or failed. */
  mastery: number | null;
}

const text = (value: string): Text => ({ type: 'text', value });

function element(name: string, attributes: Record<string, string> = {}, ...children: (Element | string)[]): Element {
  const content = children.map((child) => (typeof child === 'string' ? text(child) : child));
  return { type: 'element', name, attributes, children: content };
}

/** Characters of a description and of a title (IMS Learning Resource Meta-data 1.2.1, Information Model). */
const longestDescription = 2000;
const longestTitle = 200;

/** @param files paths of all files of the package but the manifest, sorted */
export function imsManifest(course: Course, files: readonly string[]): string {
  const { id, title, start, mastery } = course;
  const item = element(
    'item',
    { identifier: `item-${id}`, identifierref: `resource-${id}`, isvisible: 'true' },
    element('title', {}, title.slice(0, longestTitle)),
    ...(mastery === null ? [] : [element('adlcp:masteryscore', {}, String(mastery))]),
  );
  const manifest = element(
    'manifest',
    {
      identifier: `according-to-${id}`,
      version: '1.0',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, '1.2'), lom(course)),
    element(
      'organizations',
      { default: `organization-${id}` },
      element(
        'organization',
        { identifier: `organization-${id}` },
        element('title', {}, title.slice(0, longestTitle)),
        item,
      ),
    ),
    element(
      'resources',
      {},
      element(
        'resource',
        { identifier: `resource-${id}`, type: 'webcontent', 'adlcp:scormtype': 'sco', href: address(start) },
        ...files.map((path) => element('file', { href: address(path) })),
      ),
    ),
  );
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      text('\n'),
      manifest,
      text('\n'),
    ],
  };
  return toXml(root, { closeEmptyElements: true });
}

const address = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** The record of the package as learning object metadata. */
function lom({ title, description, language, rights }: Course): Element {
  const words = (name: string, value: string) =>
    element(name, {}, element('langstring', { 'xml:lang': language }, value));
  const vocabulary = (name: string, value: string) =>
    element(
      name,
      {},
      element('source', {}, element('langstring', { 'xml:lang': 'x-none' }, 'LOMv1.0')),
      element('value', {}, element('langstring', { 'xml:lang': 'x-none' }, value)),
    );
  return element(
    'lom',
    { xmlns: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1' },
    element(
      'general',
      {},
      words('title', title.slice(0, longestTitle)),
      element('language', {}, language),
      words('description', description.slice(0, longestDescription)),
    ),
    element('metametadata', {}, element('metadatascheme', {}, 'ADL SCORM 1.2')),
    element('technical', {}, element('format', {}, 'text/html')),
    element(
      'rights',
      {},
      vocabulary('cost', 'no'),
      vocabulary('copyrightandotherrestrictions', 'yes'),
      words('description', rights),
    ),
  );
}
