import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAssignments } from '../parsing/assignments.ts';
import { readLibrary } from '../parsing/library.ts';
import { readTree } from '../parsing/node/read-content-folder.ts';
import { newFaults, newFiles } from './new-files.ts';
import { contentKinds } from './new-starts.ts';

const content = await readTree(join(import.meta.dirname, '../parsing/fixtures/sound'));
const today = '2026-11-24';
const start = (kind: string, name: string, reading?: string, files = content) =>
  newFiles({ kind, name, reading, today }, files, 'src/content/');

/** The content with a start added to it, and what is wrong with it then. */
function added(...[kind, name, reading]: Parameters<typeof start>) {
  const files = new Map([...content, ...start(kind, name, reading).files]);
  const { library, diagnostics } = readLibrary(files);
  return { files, library, faults: [...diagnostics, ...readAssignments(files, library, diagnostics).diagnostics] };
}

describe.each(contentKinds)('a new %s', (kind) => {
  it('has no fault', () => {
    expect(added(kind, 'a-new-bridge').faults).toEqual([]);
  });

  it('is written once: the second time is refused', () => {
    const { files } = added(kind, 'a-new-bridge');
    expect(() => start(kind, 'a-new-bridge', undefined, files)).toThrow('name-taken');
  });

  it('may have a name that YAML would read as a number or as nothing', () => {
    for (const name of ['1984', 'null', 'true']) expect(added(kind, name).faults).toEqual([]);
  });
});

describe('what is new', () => {
  it('is a draft that is not published, where it is a reading', () => {
    const { library } = added('reading', 'a-new-bridge');
    const reading = library.readings.find(({ slug }) => slug === 'a-new-bridge');
    expect(reading).toMatchObject({ title: 'A New Bridge', status: 'draft', rights: { redistribute: false } });
    expect(library.sources.has('a-new-bridge')).toBe(true);
  });

  it('is about the reading that is named, where it is an assignment', () => {
    const { files } = start('assignment', 'about-the-ferry', 'the-late-ferry');
    expect(files.get('assignments/about-the-ferry.mdx')).toContain('reading: the-late-ferry\n');
  });

  it.each([
    ['unknown-kind', ['readin', 'x'], 'Did you mean “reading”?'],
    ['bad-name', ['speaker', 'Ana Ruiz'], 'lower-case letters'],
    ['bad-name', ['reading', '../../away'], 'lower-case letters'],
    ['name-taken', ['reading', 'the-late-ferry'], 'src/content/readings/the-late-ferry/'],
    ['name-taken', ['reading', 'engine-register'], 'src/content/sources/engine-register.yaml'],
    ['reading-not-found', ['assignment', 'x', 'the-late-fery'], 'Did you mean “the-late-ferry”?'],
    ['unsound-start', ['assignment', 'new'], 'The site has a page of that name'],
    ['unsound-start', ['source', 'works-cited'], 'an id that the page does not use itself'],
  ] as const)('is refused with %s: %s', (code, [kind, name, reading], words) => {
    expect(() => start(kind, name, reading)).toThrow(
      new RegExp(`^src/content/.*:1 {2}${code}\n {2}found {5}.+\n {2}expected {2}.+\n {2}hint {6}.+$`),
    );
    expect(() => start(kind, name, reading)).toThrow(words);
    expect(Object.keys(newFaults)).toContain(code);
  });

  it('is refused where there is no reading for an assignment', () => {
    expect(() => start('assignment', 'x', undefined, new Map())).toThrow('npm run new -- reading NAME');
  });
});
