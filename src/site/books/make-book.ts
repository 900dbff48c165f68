/** A reading as an e-book and as one file, with the styles and pictures of this project in them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Library, Reading } from '../../model/reading.ts';
import { epub } from '../../outputs/books/epub/epub.ts';
import { coverPng } from '../../outputs/books/epub/node/cover.ts';
import { oneFile } from '../../outputs/books/one-file/one-file.ts';
import { measured } from '../build-parts.ts';

const pathFromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const styleSheet = (name: string) => readFileSync(pathFromHere(`../styles/${name}`), 'utf8');

/** What a book is made from, whatever its kind. */
interface BookParts {
  reading: Reading;
  library: Library;
  /** Absolute address of the reading’s page, or null where the site does not know its own. */
  address: string | null;
}

/** Parts of an e-book. */
export interface EbookParts extends BookParts {
  kind: 'e-book';
}

/** Parts of one file. */
export interface OneFileParts extends BookParts {
  kind: 'one-file';
  /** The page of the reading, as the site has it. */
  page: string;
  /** The search’s program. */
  script: string;
  /** The site’s base path, with a slash at its end. */
  base: string;
  /** Texts of the style sheets that the page links, by their addresses. */
  sheets: ReadonlyMap<string, string>;
}

/** Makes a book. */
export async function makeBook(parts: EbookParts | OneFileParts): Promise<Uint8Array> {
  if (parts.kind === 'e-book') {
    const cover = await measured('covers', () => coverPng(parts.reading, parts.library));
    return measured('e-books', () => epub({ ...parts, css: styleSheet('book.css'), cover }));
  }
  const sheet = (href: string) => {
    const text = parts.sheets.get(href);
    if (text === undefined) throw new Error(`The page links ${href}, which is not there to be put into a file.`);
    return text;
  };
  return measured('one files', () =>
    new TextEncoder().encode(
      oneFile({
        ...parts,
        sheet,
        css: styleSheet('one-file.css'),
        icon: readFileSync(pathFromHere('../../../public/favicon.svg'), 'utf8'),
      }),
    ),
  );
}
