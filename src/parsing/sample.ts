/** For tests: a library of one reading with the sections that a test gives, and two speakers and a source to refer to. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Reading } from '../model/reading.ts';
import { readLibrary } from './library.ts';

const speaker = (name: string) => `name: ${name}\nsort: ${name}\ntype: person\nidentification: named\n`;

/** Texts of a library; `sections` are bodies, each of which gets a head of three lines and a blank one. */
export function sampleFiles(sections: readonly string[], paragraphs: number): Map<string, string> {
  return new Map([
    [
      'readings/sample/reading.yaml',
      `title: Sample\nkind: original\nbyline: A\npublication: B\ndate: '2024'\nlanguage: en\nsummary: S.\nsource: book\n` +
        `paragraphs: ${String(paragraphs)}\nrights: {holder: A, redistribute: true, statement: S.}\n`,
    ],
    ...sections.map((body, index): [string, string] => [
      `readings/sample/0${String(index + 1)}-part-${String(index + 1)}.mdx`,
      `---\ntitle: Part ${String(index + 1)}\n---\n\n${body}\n`,
    ]),
    ['speakers/ada.yaml', speaker('Ada')],
    ['speakers/ben.yaml', speaker('Ben')],
    ['sources/book.yaml', 'type: book\ntitle: Book\nshort: Book, 2020\n'],
  ]);
}

/** Reads a reading of one section; throws where it has a fault. */
export function readSample(body: string, paragraphs = 1): Reading {
  const { library, diagnostics } = readLibrary(sampleFiles([body], paragraphs));
  const [reading] = library.readings;
  if (reading === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return reading;
}

/** What is wrong with a section, as `code line`, the lines counted from the first of `body`. */
export function faultsOf(body: string, paragraphs = 1): string[] {
  const { diagnostics } = readLibrary(sampleFiles([body], paragraphs));
  return diagnostics.map(
    ({ code, file, line }: Diagnostic) => `${code} ${String(file.endsWith('.mdx') ? line - 4 : line)}`,
  );
}
