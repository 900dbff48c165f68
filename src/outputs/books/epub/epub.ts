/** A reading as an EPUB 3: its files, and the archive of them. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Library, Reading } from '../../../model/reading.ts';
import { bookOf } from '../book.ts';
import { navigation } from './navigation.ts';
import { packageDocument } from './package-document.ts';
import { pagesOf, sectionFile } from './pages.ts';
import { declaration, xhtml } from './xhtml.ts';

export interface EpubParts {
  reading: Reading;
  library: Library;
  /** Absolute address of the reading's page, or null where the site does not know its own. */
  address: string | null;
  /** The style sheet. */
  css: string;
  /** The cover, a PNG. */
  cover: Uint8Array;
}

/** The files of the book but `mimetype`, by their path in the archive. */
export function epubFiles({ reading, library, address, css, cover }: EpubParts): Map<string, Uint8Array> {
  const numbers = new Map(reading.sections.map(({ id, number }) => [id, number]));
  const book = bookOf(reading, library, address, {
    section: (id) => sectionFile(numbers.get(id) ?? 1),
    speakers: 'speakers.xhtml',
    works: 'works-cited.xhtml',
  });
  const pages = pagesOf(book);
  // The contents come after the title page.
  const inOrder = pages.toSpliced(2, 0, navigation(pages));
  return new Map([
    ['META-INF/container.xml', strToU8(container)],
    ['EPUB/package.opf', strToU8(packageDocument(book, inOrder))],
    ...inOrder.map(({ id, title, type, body }): [string, Uint8Array] => [
      `EPUB/${id}.xhtml`,
      strToU8(xhtml({ title, language: reading.language, type, body })),
    ]),
    ['EPUB/book.css', strToU8(css)],
    ['EPUB/cover.png', cover],
  ]);
}

/** The archive: `mimetype` first and stored, every file of the same time, so that the same book is the same bytes. */
export function epub(parts: EpubParts): Uint8Array {
  const archive: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [path, bytes] of epubFiles(parts)) archive[path] = [bytes, { level: path.endsWith('.png') ? 0 : 9 }];
  // The earliest time that an archive can hold. It is written as local time, so local time is what it is told.
  return zipSync(archive, { mtime: new Date(1980, 0, 1) });
}

const container = `${declaration}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;
