import { describe, expect, it } from 'vitest';
import { XMLParser } from 'fast-xml-parser';
import { imsManifest, type Course } from './imsmanifest.ts';

const course: Course = {
  id: 'reading-ferry',
  title: 'Who said “late” & why <1>',
  description: 'x'.repeat(3000),
  language: 'en',
  rights: 'Free to pass on.',
  start: 'readings/ferry/index.html',
  mastery: 80,
};
const parse = (xml: string) =>
  new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', preserveOrder: true, processEntities: true }).parse(
    xml,
  ) as Node[];
type Node = Record<string, Node[]> & { ':@'?: Record<string, string> };

/** Names of the children of the first element on a path. */
function children(nodes: Node[], ...path: string[]): string[] {
  const inner = path.reduce<Node[]>((list, name) => list.find((node) => name in node)?.[name] ?? [], nodes);
  return inner.flatMap((node) => Object.keys(node).filter((key) => key !== ':@'));
}

describe('the manifest', () => {
  const xml = imsManifest(course, ['a b.txt', 'readings/ferry/index.html']);

  it('has its elements in the order of the schema', () => {
    const tree = parse(xml);
    expect(children(tree, 'manifest')).toEqual(['metadata', 'organizations', 'resources']);
    expect(children(tree, 'manifest', 'metadata')).toEqual(['schema', 'schemaversion', 'lom']);
    expect(children(tree, 'manifest', 'metadata', 'lom')).toEqual(['general', 'metametadata', 'technical', 'rights']);
    expect(children(tree, 'manifest', 'metadata', 'lom', 'general')).toEqual(['title', 'language', 'description']);
    expect(children(tree, 'manifest', 'organizations', 'organization', 'item')).toEqual([
      'title',
      'adlcp:masteryscore',
    ]);
    expect(children(tree, 'manifest', 'resources', 'resource')).toEqual(['file', 'file']);
  });

  it('keeps to the lengths of its fields, and escapes what a title may hold', () => {
    expect(xml).toContain('Who said “late” &#x26; why &#x3C;1>');
    expect(xml).toContain('<langstring xml:lang="en">' + 'x'.repeat(2000) + '</langstring>');
    expect(xml).toContain('href="a%20b.txt"');
  });

  it('has no score to master where nothing is scored', () => {
    expect(imsManifest({ ...course, mastery: null }, [])).not.toContain('masteryscore');
  });
});
