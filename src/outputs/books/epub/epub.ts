/** A reading as an EPUB 3: its files, and the archive of them. */
import { strToU8 } from 'fflate';
import type { Library, Reading } from '../../../model/reading.ts';
import { zip } from '../../zip.ts';
import { bookOf } from '../book.ts';
import type { WorkStyle } from '../entries.ts';
import { navigation } from './navigation.ts';
import { packageDocument } from './package-document.ts';
import { pagesOf, sectionFile } from './pages.ts';
import { xmlDeclaration } from '../../xml.ts';
import { xhtml } from './xhtml.ts';

export interface EpubParts {
  reading: Reading;
  library: Library;
  /** Absolute address of the reading's page, or null where the site does not know its own. */
  address: string | null;
  /** How the works cited are listed. */
  works: WorkStyle;
  /** The style sheet. */
  css: string;
  /** The cover, a PNG. */
  cover: Uint8Array;
}

/** The files of the book but `mimetype`, by their path in the archive. */
export function epubFiles({ reading, library, address, works, css, cover }: EpubParts): Map<string, Uint8Array> {
  const numbers = new Map(reading.sections.map(({ id, number }) => [id, number]));
  const book = bookOf(
    reading,
    library,
    address,
    {
      section: (id) => sectionFile(numbers.get(id) ?? 1),
      speakers: 'speakers.xhtml',
      works: 'works-cited.xhtml',
    },
    works,
  );
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

/** The archive: `mimetype` first and stored, as an EPUB has to begin. */
export function epub(parts: EpubParts): Uint8Array {
  return zip(
    [['mimetype', strToU8('application/epub+zip')], ...epubFiles(parts)],
    (path) => path === 'mimetype' || path.endsWith('.png'),
  );
}

const container = `${xmlDeclaration}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;
