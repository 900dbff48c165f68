/** `imsmanifest.xml`: what a SCORM 1.2 package holds and where it begins (SCORM 1.2 Content Aggregation Model, § 2.3). */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { beginningOf, xmlFile } from '../xml.ts';

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

/** Characters of a description and of a title (IMS Learning Resource Meta-data 1.2.1, Information Model). */
const longestDescription = 2000;
const longestTitle = 200;

/** @param files paths of all files of the package but the manifest, sorted */
export function imsManifest(course: Course, files: readonly string[]): string {
  const { id, title, start, mastery } = course;
  const item = x(
    'item',
    { identifier: `item-${id}`, identifierref: `resource-${id}`, isvisible: 'true' },
    x('title', {}, beginningOf(title, longestTitle)),
    ...(mastery === null ? [] : [x('adlcp:masteryscore', {}, String(mastery))]),
  );
  const manifest = x(
    'manifest',
    {
      identifier: `according-to-${id}`,
      version: '1.0',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    x('metadata', {}, x('schema', {}, 'ADL SCORM'), x('schemaversion', {}, '1.2'), lom(course)),
    x(
      'organizations',
      { default: `organization-${id}` },
      x('organization', { identifier: `organization-${id}` }, x('title', {}, beginningOf(title, longestTitle)), item),
    ),
    x(
      'resources',
      {},
      x(
        'resource',
        { identifier: `resource-${id}`, type: 'webcontent', 'adlcp:scormtype': 'sco', href: address(start) },
        ...files.map((path) => x('file', { href: address(path) })),
      ),
    ),
  );
  return xmlFile(manifest, { closeEmptyElements: true });
}

const address = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** The record of the package as learning object metadata. */
function lom({ title, description, language, rights }: Course): Element {
  const words = (name: string, value: string) => x(name, {}, x('langstring', { 'xml:lang': language }, value));
  const vocabulary = (name: string, value: string) =>
    x(
      name,
      {},
      x('source', {}, x('langstring', { 'xml:lang': 'x-none' }, 'LOMv1.0')),
      x('value', {}, x('langstring', { 'xml:lang': 'x-none' }, value)),
    );
  return x(
    'lom',
    { xmlns: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1' },
    x(
      'general',
      {},
      words('title', beginningOf(title, longestTitle)),
      x('language', {}, language),
      words('description', beginningOf(description, longestDescription)),
    ),
    x('metametadata', {}, x('metadatascheme', {}, 'ADL SCORM 1.2')),
    x('technical', {}, x('format', {}, 'text/html')),
    x(
      'rights',
      {},
      vocabulary('cost', 'no'),
      vocabulary('copyrightandotherrestrictions', 'yes'),
      words('description', rights),
    ),
  );
}
